package khaos.run;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import khaos.base.Deadline;
import khaos.base.Dice;
import khaos.base.Progress;
import khaos.check.Judged;
import khaos.cluster.Cluster;
import khaos.cluster.ClusterWatch;
import khaos.cluster.harm.Harms;
import khaos.cluster.harm.Journal;
import khaos.history.Audit;
import khaos.history.Ending;
import khaos.history.Finished;
import khaos.history.History;
import khaos.history.RunClock;
import khaos.history.Sample;
import khaos.history.Watcher;
import khaos.plan.Impossible;
import khaos.plan.Plan;
import khaos.target.World;
import khaos.traffic.Traffic;

/**
 * Carries out one plan on one cluster. The calling thread owns it: it samples once a second, and everything else happens
 * on the traffic's threads and the timeline's.
 *
 * @param duration how long the load lasts; empty for until it is stopped
 * @param journal  where cures are written down, if the cluster is there after khaos
 * @param stop     asked all along
 * @param watcher  told what happens, on the calling thread
 */
public record Run(
        Plan plan,
        Optional<Duration> duration,
        boolean withConsumers,
        long seed,
        Cluster cluster,
        Journal journal,
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
        var told = new OneAtATime(watcher);
        try (var harms = new Harms(cluster.client(), cluster.id(), cluster.outlivesKhaos(), journal);
                var traffic = new Traffic(
                        plan.topics(),
                        withConsumers,
                        cluster.client(),
                        new Dice(seed),
                        run,
                        history,
                        new HarmQuotas(harms))) {
            progress.part("connecting producers and consumers", 0, 0);
            traffic.prepare(stop::isOver);
            progress.part("connecting producers and consumers", 1, 1);
            var world = new LiveWorld(cluster, traffic, harms, new Dice(seed).named("incidents"));
            Instant startedAt;
            Duration load;
            boolean isStopped;
            try (var watch = new ClusterWatch(cluster);
                    var timeline = timeline(history, world, watch, told)) {
                timeline.rehearse();
                traffic.start(duration, LAST_ACKNOWLEDGEMENTS);
                startedAt = clock.origin();
                if (isWatched()) watch.start();
                timeline.start();
                watch(history, told);
                isStopped = stop.isAsked(); // who asks later cuts the judging short, and not the load
                load = stop.isOver() ? clock.elapsed() : duration.orElseThrow();
                told.happened(load, isStopped ? "stopping, as asked" : "the time is over");
                traffic.endLoad(load);
            }
            end(traffic, load);
            Ending ending = stop.isCut() ? Ending.CUT : isStopped ? Ending.STOPPED : Ending.DURATION;
            var finished = new Finished(
                    plan.name(), run, seed, cluster.title(), startedAt, duration, load, ending, history.sample());
            return Judging.of(plan.expectations(), finished, audit(traffic, load));
        }
    }

    /** Nobody else asks for what the cluster says. */
    private boolean isWatched() {
        return !plan.incidents().isEmpty() || !plan.expectations().isEmpty();
    }

    private Timeline timeline(History history, World world, ClusterWatch watch, Watcher told) {
        return new Timeline(
                plan.incidents(),
                world,
                cluster.capabilities(),
                Impossible.of(plan, cluster.capabilities(), withConsumers),
                history,
                new LiveFigures(history, watch::reading),
                told,
                stop);
    }

    private void watch(History history, Watcher told) {
        RunClock clock = history.clock();
        for (long i = 1; !stop.isOver() && left(clock.elapsed()).compareTo(Duration.ZERO) > 0; i++) {
            Duration untilSample = SAMPLE.multipliedBy(i).minus(clock.elapsed());
            Duration left = left(clock.elapsed());
            stop.await(left.compareTo(untilSample) < 0 ? left : untilSample);
            Sample sample = history.sample();
            if (!stop.isOver()) told.sampled(sample);
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
