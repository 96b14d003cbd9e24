package khaos.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import khaos.history.Audit;
import khaos.history.Errors;
import khaos.history.Figures;
import khaos.history.Finished;
import khaos.history.Sample;
import khaos.history.Unknown;

/** The figures of a run that is over, all of it taken together. What only a moment has (leaders, in-sync replicas) is unknown. */
record WholeRun(Finished run, Audit audit) implements Figures {

    @Override
    public Duration elapsed() {
        return run.load();
    }

    @Override
    public long lag(String topicOrGroup) {
        return groups(topicOrGroup).stream()
                .mapToLong(group -> group.lag()
                        .orElseThrow(
                                () -> new Unknown("the lag of " + group.group() + " could not be read at the end")))
                .sum();
    }

    @Override
    public double rate(String topic) {
        return run.achieved(topic(topic));
    }

    @Override
    public long consumed(String topicOrGroup) {
        return groups(topicOrGroup).stream().mapToLong(Sample.Group::consumed).sum();
    }

    @Override
    public Duration percentile(String topic, double percentile) {
        Sample.Topic figures = topic(topic);
        if (run.isGeneratorLimited(figures))
            throw new Unknown(
                    "khaos fell behind its schedule: the times on " + topic + " say more of it than of Kafka");
        return figures.response().at(percentile).orElseThrow(() -> new Unknown("nothing was acknowledged on " + topic));
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
        return found(topic, "L1");
    }

    @Override
    public long duplicated(String topic) {
        return found(topic, "L3");
    }

    @Override
    public int underReplicated() {
        throw ofAMoment("the number of under-replicated partitions");
    }

    @Override
    public int offline() {
        throw ofAMoment("the number of partitions without a leader");
    }

    @Override
    public int inSync(String topic, int partition) {
        throw ofAMoment("the number of in-sync replicas");
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
        throw unmeasured("leader changes");
    }

    @Override
    public long controllerChanges() {
        throw unmeasured("controller changes");
    }

    @Override
    public long rebalances(String group) {
        throw unmeasured("rebalances");
    }

    @Override
    public Duration unavailable(String topic) {
        throw unmeasured("unavailability");
    }

    @Override
    public Duration recovery(String topic) {
        throw unmeasured("recovery");
    }

    private static Unknown ofAMoment(String what) {
        return new Unknown(what + " is that of a moment, not of a whole run");
    }

    private static Unknown unmeasured(String what) {
        return new Unknown(what + " is not measured over a whole run");
    }

    private Sample.Topic topic(String name) {
        return run.totals().topics().stream()
                .filter(topic -> topic.topic().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unknown("nothing was produced to " + name));
    }

    private List<Sample.Group> groups(String topicOrGroup) {
        List<Sample.Group> groups = run.totals().groups().stream()
                .filter(group ->
                        group.topic().equals(topicOrGroup) || group.group().equals(topicOrGroup))
                .toList();
        if (groups.isEmpty()) throw new Unknown("nobody consumed " + topicOrGroup);
        return groups;
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
