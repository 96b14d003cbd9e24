package khaos.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import khaos.history.course.Calm;
import khaos.history.course.Course;
import khaos.history.course.Point;
import khaos.history.ledger.Ledger;
import khaos.history.service.ServiceHistory;
import khaos.history.service.ServiceRecord;

/**
 * What happened in one run. Traffic writes into it from its own threads; {@link #sample} is for one thread at a time and
 * is synchronized for that.
 */
public final class History {

    /** A pause that people notice. */
    private static final Duration NOTICED = Duration.ofSeconds(1);

    private final RunClock clock;
    private final Map<String, TopicHistory> topics = new LinkedHashMap<>();
    private final List<GroupHistory> groups = new ArrayList<>();
    private final List<FlowHistory> flows = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final List<ServiceHistory> services = new ArrayList<>();
    private final List<IncidentHistory> incidents = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final Calm calm = new Calm();
    private volatile Function<String, OptionalLong> unanswered = broker -> OptionalLong.empty();

    public History(RunClock clock) {
        this.clock = clock;
    }

    public RunClock clock() {
        return clock;
    }

    /** Every single record, as far as records can be told apart. */
    public Ledger ledger() {
        return ledger;
    }

    /** Who knows how many requests to a broker, by its name, have had no answer. */
    public void unansweredBy(Function<String, OptionalLong> requests) {
        unanswered = requests;
    }

    /** Requests of the run's producers and consumers to that broker that have had no answer; empty when none were sent. */
    public OptionalLong unanswered(String broker) {
        return unanswered.apply(broker);
    }

    public synchronized TopicHistory topic(String name) {
        return topics.computeIfAbsent(name, first -> new TopicHistory(name, calm));
    }

    public synchronized GroupHistory group(String topic, String group) {
        var history = new GroupHistory(topic, group, clock);
        groups.add(history);
        return history;
    }

    public synchronized FlowHistory flow(String name) {
        var history = new FlowHistory(name);
        flows.add(history);
        return history;
    }

    /** A service beside Kafka, while it is watched. */
    public synchronized ServiceHistory service(String name) {
        var history = new ServiceHistory(name, clock);
        services.add(history);
        return history;
    }

    /** That of the service {@code name}. */
    public synchronized Optional<ServiceHistory> watched(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /** What was seen of services so far. */
    public synchronized List<ServiceRecord> services() {
        return services.stream().map(ServiceHistory::record).toList();
    }

    /**
     * An incident fires.
     *
     * @param name    what the script calls it, or the line
     * @param line    in the script; 0 for none
     * @param planned when it was due
     */
    public synchronized IncidentHistory incident(String name, String text, int line, Duration planned) {
        var incident = new IncidentHistory(name, text, line, planned, clock, calm);
        incidents.add(incident);
        return incident;
    }

    /** Keeps what is known at this moment for the {@link #course} of the run; about once a second. */
    public synchronized void keep(Sample sample, Optional<Point.Replication> cluster) {
        points.add(Point.of(sample, cluster));
    }

    /**
     * How the run went so far.
     *
     * @param load how long the load lasted, so far
     */
    public synchronized Course course(Duration load) {
        var courses = topics.values().stream().collect(Collectors.toMap(TopicHistory::topic, TopicHistory::course));
        var records = incidents.stream().map(IncidentHistory::now).toList();
        return new Course(courses, points, records, services(), load, clock.elapsed());
    }

    /** Every record's fate, and the times in which partitions stood still; call it once, when everything is over. */
    public synchronized Audit audit() {
        topics.forEach((name, topic) -> ledger.topic(name).ifPresent(books -> topic.course()
                .standstills(NOTICED, clock.elapsed())
                .forEach(still -> books.silent(still.partition(), still.from(), still.time()))));
        return ledger.audit();
    }

    public synchronized Sample sample() {
        long now = clock.nanos();
        return new Sample(
                clock.elapsed(),
                topics.values().stream().map(topic -> topic.sample(now)).toList(),
                groups.stream().map(group -> group.sample(now)).toList(),
                flows.stream().map(flow -> flow.sample(now)).toList(),
                incidents.stream().map(IncidentHistory::now).toList());
    }
}
