package khaos.run;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import khaos.history.course.Course;
import khaos.history.course.Point;
import khaos.plan.Impossible;
import khaos.plan.Plan;
import khaos.service.Services;
import khaos.target.Link;
import khaos.target.World;
import khaos.traffic.Limits;
import khaos.traffic.Traffic;

/**
 * Carries out one plan on one cluster. The calling thread owns it: it samples once a second, and everything else happens
 * on the traffic's threads and the timeline's.
 *
 * @param duration how long the load lasts; empty for until it is stopped
 * @param services those of the plan; they run, and whoever started them ends them
 * @param journal  where cures are written down, if the cluster is there after khaos
 * @param stop     asked all along
 * @param watcher  told what happens, on the calling thread
 * @param folder   where files of the run go; it is there
 * @param limits   held whatever the plan says
 */
public record Run(
        Plan plan,
        Optional<Duration> duration,
        boolean withConsumers,
        long seed,
        Cluster cluster,
        Services services,
        Journal journal,
        Stop stop,
        Watcher watcher,
        Progress progress,
        Path folder,
        Limits limits) {

    private static final Duration SAMPLE = Duration.ofSeconds(1);

    /**
     * Longer than what Kafka itself waits before it acts: 30 s for an answer, 45 s until a replica that does not follow
     * counts as out of sync. See {@link Stop} for who has no patience.
     */
    private static final Duration LAST_ACKNOWLEDGEMENTS = Duration.ofSeconds(50);

    /** And as long again as the load: reading is faster than writing, also on a cluster that was just hurt. */
    private static final Duration READING = Duration.ofSeconds(30);

    private static final Duration DRAIN = Duration.ofMillis(1500);

    /** One without limits. */
    public Run(
            Plan plan,
            Optional<Duration> duration,
            boolean withConsumers,
            long seed,
            Cluster cluster,
            Services services,
            Journal journal,
            Stop stop,
            Watcher watcher,
            Progress progress,
            Path folder) {
        this(
                plan,
                duration,
                withConsumers,
                seed,
                cluster,
                services,
                journal,
                stop,
                watcher,
                progress,
                folder,
                Limits.NONE);
    }

    /** One without services, too. */
    public Run(
            Plan plan,
            Optional<Duration> duration,
            boolean withConsumers,
            long seed,
            Cluster cluster,
            Journal journal,
            Stop stop,
            Watcher watcher,
            Progress progress,
            Path folder) {
        this(plan, duration, withConsumers, seed, cluster, Services.none(), journal, stop, watcher, progress, folder);
    }

    /** Runs to its end; every record is counted when this returns. The topics exist already. */
    public Judged carryOut() {
        long run = new SecureRandom().nextLong();
        var clock = new RunClock();
        var history = new History(clock);
        var told = new OneAtATime(watcher);
        try (var harms = new Harms(cluster.direct(), cluster.id(), cluster.outlivesKhaos(), journal);
                var traffic = new Traffic(
                        plan.topics(),
                        plan.flows(),
                        withConsumers,
                        cluster.client(),
                        new Dice(seed),
                        run,
                        history,
                        new HarmQuotas(harms),
                        limits,
                        stop::end)) {
            progress.part("connecting producers and consumers", 0, 0);
            traffic.prepare(stop::isOver);
            traffic.keepBooks(folder.resolve("ledger"), cluster.id());
            progress.part("connecting producers and consumers", 1, 1);
            Load load = load(
                    traffic,
                    new LiveWorld(cluster, services, traffic, harms, history.ledger(), incidentDice()),
                    history,
                    told);
            end(traffic, load.time);
            Ending ending = stop.isCut() ? Ending.CUT : load.isStopped ? Ending.STOPPED : Ending.DURATION;
            Course course = history.course(load.time);
            var finished = new Finished(
                    plan.name(),
                    run,
                    seed,
                    cluster.title(),
                    clock.origin(),
                    duration,
                    load.time,
                    ending,
                    history.sample());
            return new Judging(finished, audit(traffic, load), course, load.vigil).of(plan.expectations());
        }
    }

    private Dice incidentDice() {
        return new Dice(seed).named("incidents");
    }

    /** From the first record that is due to the last, and until every harm is healed. */
    private Load load(Traffic traffic, World world, History history, Watcher told) {
        try (var watch = new ClusterWatch(cluster)) {
            Load load;
            try (var looking = services.watch(
                            history, line -> told.happened(history.clock().elapsed(), line));
                    var links = new LinkFigures(links(world));
                    var timeline = timeline(history, world, new LiveFigures(history, watch::reading, links), told)) {
                looking.awaitFirst();
                timeline.rehearse();
                timeline.mustBeSteady();
                traffic.start(duration, LAST_ACKNOWLEDGEMENTS);
                if (isWatched()) watch.start();
                timeline.start();
                watch(history, watch, told);
                boolean isStopped = stop.isAsked(); // who asks later cuts the judging short, and not the load
                Duration time = stop.isOver() ? history.clock().elapsed() : duration.orElseThrow();
                told.happened(time, why(isStopped, traffic));
                traffic.endLoad(time);
                load = new Load(time, isStopped, timeline.vigil(), watch.stranger());
            }
            keep(history, watch);
            return load;
        }
    }

    private static String why(boolean isStopped, Traffic traffic) {
        if (isStopped) return "stopping, as asked";
        return traffic.isFull() ? "all that may be sent is sent" : "the time is over";
    }

    /**
     * A load that is over.
     *
     * @param isStopped whether somebody asked for its end
     * @param stranger  the id of another cluster that answered in place of this one
     */
    private record Load(Duration time, boolean isStopped, Vigil vigil, Optional<String> stranger) {}

    private List<Link> links(World world) {
        return Stream.concat(world.links().stream(), services.links().stream()).toList();
    }

    private static Sample keep(History history, ClusterWatch watch) {
        Sample sample = history.sample();
        history.keep(sample, watch.reading().map(Run::replication));
        return sample;
    }

    private static Point.Replication replication(ClusterWatch.Reading reading) {
        return new Point.Replication(
                reading.underReplicated(),
                reading.offline(),
                reading.leaderChanges(),
                reading.controllerChanges(),
                reading.inSync());
    }

    /** Nobody else asks for what the cluster says. */
    private boolean isWatched() {
        return !plan.incidents().isEmpty() || !plan.expectations().isEmpty();
    }

    private Timeline timeline(History history, World world, LiveFigures figures, Watcher told) {
        return new Timeline(
                plan.incidents(),
                world,
                cluster.capabilities(),
                Impossible.of(plan, cluster.capabilities(), withConsumers),
                history,
                figures,
                plan.expectations(),
                told,
                stop);
    }

    private void watch(History history, ClusterWatch watch, Watcher told) {
        RunClock clock = history.clock();
        for (long i = 1; !stop.isOver() && left(clock.elapsed()).compareTo(Duration.ZERO) > 0; i++) {
            Duration untilSample = SAMPLE.multipliedBy(i).minus(clock.elapsed());
            Duration left = left(clock.elapsed());
            stop.await(left.compareTo(untilSample) < 0 ? left : untilSample);
            Sample sample = keep(history, watch);
            if (!stop.isOver()) told.sampled(sample);
        }
    }

    private Duration left(Duration elapsed) {
        return duration.map(all -> all.minus(elapsed)).orElse(SAMPLE.multipliedBy(2));
    }

    private Audit audit(Traffic traffic, Load load) {
        if (stop.isCut()) return Audit.none("the run was cut short before the logs were read");
        if (load.stranger.isPresent())
            return Audit.none("another Kafka cluster (" + load.stranger.get() + ") answered at this one's addresses");
        Optional<String> trouble = cluster.trouble();
        if (trouble.isPresent()) return Audit.none(trouble.get());
        return traffic.audit(Deadline.in(READING.plus(load.time)), stop::isCut, progress);
    }

    private void end(Traffic traffic, Duration load) {
        traffic.stopProducing(load, stop::isCut, progress);
        if (!stop.isCut()) traffic.drain(Deadline.in(DRAIN));
        if (!stop.isCut()) traffic.stopConsuming();
    }
}
