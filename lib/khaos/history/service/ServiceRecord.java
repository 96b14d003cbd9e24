package khaos.history.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of one service in a run. Immutable.
 *
 * @param health     its first state and each other one after it; empty when nobody asked
 * @param ends       of its processes
 * @param footprints about once a second; empty when the system does not tell
 * @param isAlive    whether its process was there in the end; empty when khaos knows of none
 * @param output     what its process printed in this run; empty when khaos cannot read it
 */
public record ServiceRecord(
        String name,
        List<Health> health,
        List<End> ends,
        List<Footprint> footprints,
        Optional<Boolean> isAlive,
        Optional<Path> output) {

    public ServiceRecord {
        health = List.copyOf(health);
        ends = List.copyOf(ends);
        footprints = List.copyOf(footprints);
    }

    /** At one moment; empty before it was known. */
    public Optional<Health> at(Duration moment) {
        Health last = null;
        for (var state : health) if (state.at().compareTo(moment) <= 0) last = state;
        return Optional.ofNullable(last);
    }

    /** Whether it was well all the time; empty when that is not known from the start. */
    public Optional<Boolean> isHealthy(Duration from, Duration to) {
        return at(from).map(first -> first.isHealthy() && outages(from, to).isEmpty());
    }

    /** The times in which it was not well, as far as they lie within these. */
    public List<Outage> outages(Duration from, Duration to) {
        var outages = new ArrayList<Outage>();
        for (int i = 0; i < health.size(); i++) {
            if (health.get(i).isHealthy()) continue;
            Duration begin = max(from, health.get(i).at());
            boolean isOver = i + 1 < health.size() && health.get(i + 1).at().compareTo(to) <= 0;
            Duration end = isOver ? health.get(i + 1).at() : to;
            if (begin.compareTo(end) < 0 || !isOver && begin.compareTo(to) <= 0)
                outages.add(new Outage(begin, end, isOver, health.get(i).why()));
        }
        return outages;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /**
     * A time in which it was not well.
     *
     * @param isOver whether it was seen to be well again
     */
    public record Outage(Duration from, Duration to, boolean isOver, String why) {

        public Duration time() {
            return to.minus(from);
        }
    }
}
