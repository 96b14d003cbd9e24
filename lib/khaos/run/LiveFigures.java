package khaos.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import khaos.cluster.ClusterWatch.Reading;
import khaos.history.Errors;
import khaos.history.Figures;
import khaos.history.History;
import khaos.history.Sample;
import khaos.history.Unknown;

/** The figures of the last seconds, as conditions see them. The timeline's thread. */
final class LiveFigures implements Figures {

    private final History history;
    private final Supplier<Optional<Reading>> cluster;
    private Sample sample;

    /** @param cluster what the cluster last said; empty when that is too old */
    LiveFigures(History history, Supplier<Optional<Reading>> cluster) {
        this.history = history;
        this.cluster = cluster;
        this.sample = history.sample();
    }

    /** Takes the figures anew: all that is asked until the next time is of one moment. */
    void refresh() {
        sample = history.sample();
    }

    @Override
    public Duration elapsed() {
        return history.clock().elapsed();
    }

    @Override
    public long lag(String topicOrGroup) {
        return groups(topicOrGroup).stream()
                .mapToLong(group -> group.lag()
                        .orElseThrow(() -> new Unknown("the lag of " + group.group() + " could not be read lately")))
                .sum();
    }

    @Override
    public double rate(String topic) {
        return topic(topic).perSecond();
    }

    @Override
    public long consumed(String topicOrGroup) {
        return groups(topicOrGroup).stream().mapToLong(Sample.Group::consumed).sum();
    }

    @Override
    public Duration percentile(String topic, double percentile) {
        return topic(topic)
                .recent()
                .at(percentile)
                .orElseThrow(() -> new Unknown("nothing was acknowledged on " + topic + " lately"));
    }

    @Override
    public long errors(String topic) {
        return topic(topic).errorCount();
    }

    @Override
    public long errors(String topic, String exception) {
        return topic(topic).errors().stream()
                .filter(told -> told.error().equals(exception))
                .mapToLong(Errors.Told::count)
                .sum();
    }

    @Override
    public long lost(String topic) {
        throw new Unknown("what of " + topic + " is lost is known at the end of the run alone");
    }

    @Override
    public long duplicated(String topic) {
        throw new Unknown("what of " + topic + " is there twice is known at the end of the run alone");
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
    public long rebalances(String group) {
        return groups(group).stream().mapToLong(Sample.Group::rebalances).max().orElse(0);
    }

    @Override
    public Duration unavailable(String topic) {
        throw new Unknown("how long " + topic + " was unavailable is known at the end of the run alone");
    }

    @Override
    public Duration recovery(String topic) {
        throw new Unknown("how long " + topic + " took to recover is known at the end of the run alone");
    }

    private Reading reading() {
        return cluster.get().orElseThrow(() -> new Unknown("the cluster did not answer lately"));
    }

    private Sample.Topic topic(String name) {
        return sample.topics().stream()
                .filter(topic -> topic.topic().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unknown("nothing is produced to " + name));
    }

    private List<Sample.Group> groups(String topicOrGroup) {
        List<Sample.Group> groups = sample.groups().stream()
                .filter(group ->
                        group.group().equals(topicOrGroup) || group.topic().equals(topicOrGroup))
                .toList();
        if (groups.isEmpty()) throw new Unknown("nobody consumes " + topicOrGroup);
        return groups;
    }
}
