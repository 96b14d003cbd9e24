package khaos.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import khaos.cluster.ClusterWatch.Reading;
import khaos.history.Audit;
import khaos.history.Evidence;
import khaos.history.History;
import khaos.history.Sample;
import khaos.history.Unknown;
import khaos.history.course.Course;
import khaos.history.course.TopicCourse.Standstill;
import khaos.history.ledger.TopicLedger;

/** The figures of the last seconds, as conditions see them. The timeline's thread. */
final class LiveFigures implements Counted {

    private final History history;
    private final Supplier<Optional<Reading>> cluster;
    private final LinkFigures links;
    private Sample sample;

    /** @param cluster what the cluster last said; empty when that is too old */
    LiveFigures(History history, Supplier<Optional<Reading>> cluster, LinkFigures links) {
        this.history = history;
        this.cluster = cluster;
        this.links = links;
        this.sample = history.sample();
    }

    /** Takes the figures anew: all that is asked until the next time is of one moment. */
    void refresh() {
        sample = history.sample();
    }

    @Override
    public Sample sample() {
        return sample;
    }

    /** For claims about moments; nobody has read the logs yet. */
    Evidence evidence() {
        return new Evidence(Audit.none("the run goes on"), sample, history.services());
    }

    @Override
    public Duration elapsed() {
        return history.clock().elapsed();
    }

    @Override
    public double rate(String topic) {
        return topic(topic).perSecond();
    }

    @Override
    public Duration percentile(String topic, double percentile) {
        return topic(topic)
                .recent()
                .at(percentile)
                .orElseThrow(() -> new Unknown("nothing was acknowledged on " + topic + " lately"));
    }

    @Override
    public long lost(String topic) {
        return ledger(topic).lost();
    }

    @Override
    public long duplicated(String topic) {
        return ledger(topic)
                .duplicated()
                .orElseThrow(() -> new Unknown(
                        "nobody reads " + topic + ": what is there twice is known at the end of the run alone"));
    }

    private TopicLedger ledger(String topic) {
        return history.ledger()
                .topic(topic)
                .filter(ledger -> ledger.profile().isIdentified())
                .orElseThrow(() -> new Unknown("the records of " + topic + " cannot be told apart"));
    }

    @Override
    public int underReplicated() {
        return reading().underReplicated();
    }

    @Override
    public int offline() {
        return reading().offline();
    }

    @Override
    public int inSync(String topic, int partition) {
        return reading()
                .inSync(topic, partition)
                .orElseThrow(() -> new Unknown("there is no " + topic + "-" + partition));
    }

    @Override
    public String leader(String topic, int partition) {
        return reading()
                .leader(topic, partition)
                .orElseThrow(() -> new Unknown(topic + "-" + partition + " has no leader"));
    }

    @Override
    public String controller() {
        return reading().controller();
    }

    @Override
    public long leaderChanges() {
        return reading().leaderChanges();
    }

    @Override
    public long controllerChanges() {
        return reading().controllerChanges();
    }

    @Override
    public long unanswered(String broker) {
        return history.unanswered(broker)
                .orElseThrow(() -> new Unknown("no producer and no consumer has asked " + broker + " anything"));
    }

    @Override
    public int connections(String link) {
        return links.passing(link).connections();
    }

    @Override
    public long bytes(String link) {
        return links.passing(link).bytes();
    }

    @Override
    public Duration roundTrip(String link) {
        return links.roundTrip(link);
    }

    @Override
    public Duration unavailable(String topic) {
        Course course = course();
        return course.standstill(topic(topic).topic(), course.whole())
                .map(Standstill::time)
                .orElse(Duration.ZERO);
    }

    @Override
    public Duration recovery(String topic) {
        Course course = course();
        return new Felt(course, course.incidents()).longest(topic);
    }

    @Override
    public boolean healthy(String service) {
        return history.watched(service)
                .orElseThrow(() -> new Unknown("this run has no service " + service))
                .isHealthy();
    }

    /** As far as it went by now. */
    private Course course() {
        return history.course(elapsed());
    }

    private Reading reading() {
        return cluster.get().orElseThrow(() -> new Unknown("the cluster did not answer lately"));
    }
}
