package khaos.run;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import khaos.base.Deadline;
import khaos.base.Dice;
import khaos.base.Progress;
import khaos.check.Judged;
import khaos.cluster.Cluster;
import khaos.history.Audit;
import khaos.history.Ending;
import khaos.history.Finished;
import khaos.history.History;
import khaos.history.RunClock;
import khaos.history.Sample;
import khaos.history.Watcher;
import khaos.plan.Plan;
import khaos.traffic.Traffic;

/**
 * Carries out one plan on one cluster. The calling thread owns it: it samples once a second, and everything else happens
 * on the traffic's threads.
 *
 * @param duration how long the load lasts; empty for until it is stopped
 * @param stop     asked all along
 * @param watcher  told what happens, on the calling thread
 */
public record Run(
        Plan plan,
        Optional<Duration> duration,
        boolean withConsumers,
        long seed,
        Cluster cluster,
        Stop stop,
        Watcher watcher,
        Progress progress) {

    private static final Duration SAMPLE = Duration.ofSeconds(1);

    /** Longer than a broker's crash, shorter than a person's patience: see {@link Stop} for who has none. */
    private static final Duration LAST_ACKNOWLEDGEMENTS = Duration.ofSeconds(30);

    /** And as long again as the load: reading is faster than writing, also on a cluster that was just hurt. */
    private static final Duration READING = Duration.ofSeconds(30);

    private static final Duration DRAIN = Duration.ofMillis(1500);

    /** Runs to its end; every record is counted when this returns. The topics exist already. */
    public Judged carryOut() {
        long run = new SecureRandom().nextLong();
        var clock = new RunClock();
        var history = new History(clock);
        try (var traffic = new Traffic(plan.topics(), withConsumers, cluster.client(), new Dice(seed), run, history)) {
            progress.part("connecting producers and consumers", 0, 0);
            traffic.prepare(stop::isAsked);
            progress.part("connecting producers and consumers", 1, 1);
            traffic.start(duration, LAST_ACKNOWLEDGEMENTS);
            var startedAt = clock.origin();
            watch(history);
            boolean isStopped = stop.isAsked();
            Duration load = isStopped ? clock.elapsed() : duration.orElseThrow();
            watcher.happened(load, isStopped ? "stopping, as asked" : "the time is over");
            end(traffic, load);
            Ending ending = stop.isCut() ? Ending.CUT : isStopped ? Ending.STOPPED : Ending.DURATION;
            var finished = new Finished(
                    plan.name(), run, seed, cluster.title(), startedAt, duration, load, ending, history.sample());
            return Judging.of(plan.expectations(), finished, audit(traffic, load));
        }
    }

    private void watch(History history) {
        RunClock clock = history.clock();
        for (long i = 1; !stop.isAsked() && left(clock.elapsed()).compareTo(Duration.ZERO) > 0; i++) {
            Duration untilSample = SAMPLE.multipliedBy(i).minus(clock.elapsed());
            Duration left = left(clock.elapsed());
            stop.await(left.compareTo(untilSample) < 0 ? left : untilSample);
            Sample sample = history.sample();
            if (!stop.isAsked()) watcher.sampled(sample);
        }
    }

    private Duration left(Duration elapsed) {
        return duration.map(all -> all.minus(elapsed)).orElse(SAMPLE.multipliedBy(2));
    }

    private Audit audit(Traffic traffic, Duration load) {
        if (stop.isCut()) return Audit.none("the run was cut short before the logs were read");
        return traffic.audit(Deadline.in(READING.plus(load)), stop::isCut, progress);
    }

    private void end(Traffic traffic, Duration load) {
        traffic.stopProducing(load, stop::isCut, progress);
        if (!stop.isCut()) traffic.drain(Deadline.in(DRAIN));
        if (!stop.isCut()) traffic.stopConsuming();
    }
}
