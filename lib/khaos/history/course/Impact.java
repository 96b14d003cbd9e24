package khaos.history.course;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import khaos.history.IncidentRecord;
import khaos.history.course.TopicCourse.Standstill;

/**
 * What one incident did to one topic, from its start until the next one, or the load's end.
 *
 * @param doubt       why the recovery is to be taken with care; empty for no reason
 * @param unavailable the longest standstill of a partition; empty for none above 100 ms
 * @param backlog     how far the topic's groups fell behind; empty when they did not, or nobody knows
 * @param inSync      from the healing until all replicas of the cluster were in sync as before; empty when not seen
 * @param rebalances  of the topic's groups
 */
public record Impact(
        IncidentRecord incident,
        String topic,
        Recovery recovery,
        String doubt,
        Optional<Standstill> unavailable,
        Optional<Backlog> backlog,
        Optional<Duration> inSync,
        long rebalances) {

    /** Of what happened while the load lasted; one that was skipped did nothing. */
    public static List<Impact> of(Course course) {
        return course.incidents().stream()
                .filter(incident -> incident.requested()
                        .filter(time -> time.compareTo(course.load()) < 0)
                        .isPresent())
                .flatMap(incident ->
                        course.topics().keySet().stream().sorted().map(topic -> of(course, topic, incident)))
                .toList();
    }

    /** @param incident one that happened */
    public static Impact of(Course course, String topic, IncidentRecord incident) {
        Duration requested = incident.requested().orElseThrow();
        Duration healed = incident.healed().orElse(course.load());
        Duration next = Phase.next(course.incidents(), later(healed, requested.plusNanos(1)))
                .orElse(course.load());
        var span = new Phase(Phase.Kind.DURING, incident.name(), 0, requested, next);
        var usual = new Usual(course, topic);
        return new Impact(
                incident,
                topic,
                recovery(usual, incident, healed, next),
                usual.doubt(),
                course.standstill(topic, span),
                backlog(course, topic, span, usual.lag()),
                inSync(course, healed),
                course.growth(span, point -> point.rebalances(topic)));
    }

    private static Recovery recovery(Usual usual, IncidentRecord incident, Duration healed, Duration next) {
        if (incident.inEffect().isEmpty()) return new Recovery.Unmeasured("it was not seen to take effect");
        if (!usual.lacks().isEmpty()) return new Recovery.Unmeasured(usual.lacks());
        return Recovery.of(
                usual.windows(),
                usual.norm(),
                incident.requested().orElseThrow(),
                incident.inEffect().orElseThrow(),
                healed,
                next);
    }

    private static Optional<Backlog> backlog(Course course, String topic, Phase span, double usual) {
        Backlog peak = null;
        for (var point : course.points(span)) {
            OptionalLong lag = point.lag(topic);
            if (lag.isEmpty()) continue;
            long records = lag.getAsLong();
            if (peak == null || records > peak.records) peak = new Backlog(records, point.at(), Optional.empty());
            else if (peak.drained.isEmpty() && records <= usual)
                peak = new Backlog(peak.records, peak.at, Optional.of(point.at()));
        }
        return Optional.ofNullable(peak).filter(highest -> highest.records > usual);
    }

    private static Optional<Duration> inSync(Course course, Duration healed) {
        int usual = course.points(course.baseline()).stream()
                .flatMap(point -> point.cluster().stream())
                .mapToInt(Point.Replication::underReplicated)
                .max()
                .orElse(0);
        return course.points().stream()
                .filter(point -> point.at().compareTo(healed) >= 0)
                .filter(point -> point.cluster()
                        .filter(cluster -> cluster.underReplicated() <= usual)
                        .isPresent())
                .map(point -> point.at().minus(healed))
                .findFirst();
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /**
     * How far groups were behind.
     *
     * @param records at their highest
     * @param at      when that was
     * @param drained when they were back to what is usual; empty when they were not
     */
    public record Backlog(long records, Duration at, Optional<Duration> drained) {}
}
