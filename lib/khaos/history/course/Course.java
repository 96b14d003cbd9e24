package khaos.history.course;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import khaos.history.IncidentRecord;
import khaos.history.course.TopicCourse.Standstill;
import khaos.history.course.TopicCourse.Stretch;
import khaos.history.service.ServiceRecord;

/**
 * How a run went, as far as it went. What is asked of it is computed from the seconds and points, never kept.
 *
 * @param topics    those that are produced to
 * @param points    what was polled, in order
 * @param incidents every occurrence
 * @param services  what was seen of those beside Kafka
 * @param load      how long the load lasted
 * @param end       when the last record had ended
 */
public record Course(
        Map<String, TopicCourse> topics,
        List<Point> points,
        List<IncidentRecord> incidents,
        List<ServiceRecord> services,
        Duration load,
        Duration end) {

    /** Of a run without a second. */
    public static final Course NONE = new Course(Map.of(), List.of(), List.of(), Duration.ZERO, Duration.ZERO);

    public Course {
        topics = Map.copyOf(topics);
        points = List.copyOf(points);
        incidents = List.copyOf(incidents);
        services = List.copyOf(services);
    }

    /** Of a run without services. */
    public Course(
            Map<String, TopicCourse> topics,
            List<Point> points,
            List<IncidentRecord> incidents,
            Duration load,
            Duration end) {
        this(topics, points, incidents, List.of(), load, end);
    }

    /** What was seen of the service {@code name}. */
    public Optional<ServiceRecord> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    public List<Phase> phases() {
        return Phase.of(incidents, load, end);
    }

    public Phase baseline() {
        return phases().stream()
                .filter(phase -> phase.kind() == Phase.Kind.BASELINE)
                .findFirst()
                .orElseThrow();
    }

    /** The whole of it. */
    public Phase whole() {
        return new Phase(Phase.Kind.DURING, "", 0, Duration.ZERO, load);
    }

    /** How many whole seconds the load lasted. */
    public int seconds() {
        return (int) load.toSeconds();
    }

    /** One topic in one phase. */
    public Stretch over(String topic, Phase phase) {
        return topics.get(topic).over(phase.seconds(), phase.kind() == Phase.Kind.BASELINE);
    }

    /** One topic in one second. */
    public Stretch second(String topic, int second) {
        return topics.get(topic).over(List.of(second), false);
    }

    /** The longest within a phase. */
    public Optional<Standstill> standstill(String topic, Phase phase) {
        return topics.get(topic).standstill(phase.from(), phase.to(), end);
    }

    /** The points within a phase, its edges included. */
    public List<Point> points(Phase phase) {
        return points.subList(
                pointsBefore(phase.from()), pointsBefore(phase.to().plusNanos(1)));
    }

    /** The last point by {@code time}. */
    public Optional<Point> pointBy(Duration time) {
        int before = pointsBefore(time.plusNanos(1));
        return before == 0 ? Optional.empty() : Optional.of(points.get(before - 1));
    }

    private int pointsBefore(Duration time) {
        int low = 0;
        for (int high = points.size(); low < high; ) {
            int middle = (low + high) / 2;
            if (points.get(middle).at().compareTo(time) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The point of the moment in which {@code second} begins; points come a little after it. */
    private Optional<Point> pointAt(int second) {
        return pointBy(Duration.ofSeconds(second).plusMillis(500));
    }

    /** By how much a count that only grows has grown in a phase. */
    public long growth(Phase phase, ToLongFunction<Point> count) {
        return pointAt(phase.last()).map(count::applyAsLong).orElse(0L)
                - pointAt(phase.first()).map(count::applyAsLong).orElse(0L);
    }

    /** How far all groups of {@code topic} were behind at the end of {@code second}; empty when unknown, or without any. */
    OptionalLong lag(String topic, int second) {
        return pointAt(second + 1).map(point -> point.lag(topic)).orElse(OptionalLong.empty());
    }

    /** Whether khaos, rather than the cluster, was too slow for what was asked of {@code topic} then. */
    public boolean isGeneratorLimited(String topic, Phase phase) {
        Stretch stretch = over(topic, phase);
        return stretch.isLate() && !isBlocked(topic, phase);
    }

    /** Whether the client made its senders wait: then they are late through no fault of khaos. */
    private boolean isBlocked(String topic, Phase phase) {
        var end = pointAt(phase.last()).map(point -> point.topics().get(topic));
        if (end.isEmpty()) return false;
        long blocked = growth(phase, point -> point.blockedNanos(topic));
        return blocked >= phase.time().toNanos() / 100 * end.get().producers();
    }
}
