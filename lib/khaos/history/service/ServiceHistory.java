package khaos.history.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.history.RunClock;
import khaos.history.Unknown;

/** One service while the run goes on. Any thread. */
public final class ServiceHistory {

    /** Who hears nothing for so long does not know how it is now. */
    private static final Duration STALE = Duration.ofSeconds(5);

    private final String name;
    private final RunClock clock;
    private final List<Health> health = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private final List<Footprint> footprints = new ArrayList<>();
    private Optional<Boolean> isAlive = Optional.empty();
    private Optional<Path> output = Optional.empty();
    private Duration lookedAt;
    private Health doubt;

    public ServiceHistory(String name, RunClock clock) {
        this.name = name;
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    /**
     * Somebody has looked. One bad look may be the network's or this machine's: two in a row count, from the first one on.
     *
     * @return the new state, if this makes one
     */
    public synchronized Optional<Health> looked(boolean isHealthy, String why) {
        lookedAt = now();
        boolean wasHealthy = health.isEmpty() || health.get(health.size() - 1).isHealthy();
        if (isHealthy) {
            doubt = null;
            return wasHealthy && !health.isEmpty() ? Optional.empty() : next(new Health(lookedAt, true, ""));
        }
        if (!wasHealthy) return Optional.empty();
        if (doubt != null) return next(doubt);
        doubt = new Health(lookedAt, false, why);
        return Optional.empty();
    }

    private Optional<Health> next(Health state) {
        health.add(state);
        doubt = null;
        return Optional.of(state);
    }

    /** Whether somebody has seen how it is. */
    public synchronized boolean isKnown() {
        return !health.isEmpty() || doubt != null;
    }

    /** Whether it is well now. */
    public synchronized boolean isHealthy() {
        if (health.isEmpty()) throw new Unknown("nobody has seen yet whether " + name + " is well");
        if (now().minus(lookedAt).compareTo(STALE) > 0)
            throw new Unknown("nobody has seen lately whether " + name + " is well");
        return health.get(health.size() - 1).isHealthy();
    }

    /** @return the new end */
    public synchronized End ended(String how, boolean isMeant) {
        var end = new End(now(), how, isMeant);
        ends.add(end);
        return end;
    }

    public synchronized void alive(boolean isAliveNow) {
        isAlive = Optional.of(isAliveNow);
    }

    public synchronized void holds(long pid, long threads, long descriptors, long memory) {
        footprints.add(new Footprint(now(), pid, threads, descriptors, memory));
    }

    public synchronized void printsTo(Path file) {
        output = Optional.of(file);
    }

    public synchronized ServiceRecord record() {
        Duration origin = now().minus(clock.elapsed());
        return new ServiceRecord(
                name,
                health.stream()
                        .map(state -> new Health(state.at().minus(origin), state.isHealthy(), state.why()))
                        .toList(),
                ends.stream()
                        .map(end -> new End(end.at().minus(origin), end.how(), end.isMeant()))
                        .toList(),
                footprints.stream()
                        .map(held -> new Footprint(
                                held.at().minus(origin), held.pid(), held.threads(), held.descriptors(), held.memory()))
                        .toList(),
                isAlive,
                output);
    }

    /** Of the machine: the run's clock begins anew with the load, and services are looked at before it. */
    private static Duration now() {
        return Duration.ofNanos(System.nanoTime());
    }
}
