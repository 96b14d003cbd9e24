package khaos.run;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import khaos.history.Audit;
import khaos.history.Finished;
import khaos.history.Sample;
import khaos.history.Unknown;
import khaos.history.course.Course;
import khaos.history.course.Point;
import khaos.history.course.TopicCourse.Standstill;
import khaos.history.service.ServiceRecord;

/** The figures of a run that is over: what is counted is that of all of it, what changes is as it was in the end. */
record WholeRun(Finished run, Audit audit, Course course, Felt felt) implements Counted {

    @Override
    public Sample sample() {
        return run.totals();
    }

    @Override
    public Duration elapsed() {
        return run.load();
    }

    @Override
    public double rate(String topic) {
        return run.achieved(topic(topic));
    }

    @Override
    public Duration percentile(String topic, double percentile) {
        Sample.Topic figures = topic(topic);
        if (run.isGeneratorLimited(figures)) throw generatorLimited(topic);
        return course.over(topic, course.whole())
                .response()
                .at(percentile)
                .orElseThrow(() -> new Unknown("nothing that was sent to " + topic + " was ever answered"));
    }

    @Override
    public long lost(String topic) {
        return found(topic, "L1");
    }

    @Override
    public long duplicated(String topic) {
        return found(topic, "L3");
    }

    @Override
    public int underReplicated() {
        return inTheEnd().underReplicated();
    }

    @Override
    public int offline() {
        return inTheEnd().offline();
    }

    @Override
    public int inSync(String topic, int partition) {
        return Optional.ofNullable(inTheEnd().inSync().get(topic + "-" + partition))
                .orElseThrow(() -> new Unknown("there is no " + topic + "-" + partition));
    }

    @Override
    public String leader(String topic, int partition) {
        throw ofAMoment("the leader");
    }

    @Override
    public String controller() {
        throw ofAMoment("the controller");
    }

    @Override
    public long leaderChanges() {
        return inTheEnd().leaderChanges();
    }

    @Override
    public long controllerChanges() {
        return inTheEnd().controllerChanges();
    }

    @Override
    public Duration unavailable(String topic) {
        return course.standstill(topic(topic).topic(), course.whole())
                .map(Standstill::time)
                .orElse(Duration.ZERO);
    }

    @Override
    public Duration recovery(String topic) {
        return felt.longest(topic);
    }

    @Override
    public boolean healthy(String service) {
        return watched(course, service)
                .at(run.load())
                .orElseThrow(() -> new Unknown("nobody has seen whether " + service + " was well"))
                .isHealthy();
    }

    static ServiceRecord watched(Course course, String service) {
        return course.service(service).orElseThrow(() -> new Unknown("this run has no service " + service));
    }

    private Point.Replication inTheEnd() {
        return course.pointBy(course.end())
                .flatMap(Point::cluster)
                .orElseThrow(() -> new Unknown("the cluster did not answer in the end"));
    }

    static Unknown ofAMoment(String what) {
        return new Unknown(what + " is that of a moment: ask in `when`, `always` or `eventually`");
    }

    static Unknown generatorLimited(String topic) {
        return new Unknown("khaos fell behind its schedule: the times on " + topic + " say more of it than of Kafka");
    }

    /** What was found is at least that many; that nothing was found says something only if all was read. */
    private long found(String topic, String id) {
        long found = audit.anomalies(topic, Set.of(id)).stream()
                .mapToLong(Audit.Anomaly::count)
                .sum();
        audit.gaps(topic).stream().findFirst().ifPresent(gap -> {
            if (found == 0) throw new Unknown(gap.why());
        });
        audit.topic(topic).orElseThrow(() -> new Unknown("nothing was produced to " + topic));
        return found;
    }
}
