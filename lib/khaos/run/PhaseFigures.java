package khaos.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import khaos.history.Figures;
import khaos.history.Unknown;
import khaos.history.course.Course;
import khaos.history.course.Phase;
import khaos.history.course.Point;
import khaos.history.course.TopicCourse.Standstill;
import khaos.history.course.TopicCourse.Stretch;

/**
 * The figures of some phases together: what is counted is that of all of them; what changes is at its worst in any, and of
 * what follows an incident as it is in the end.
 */
final class PhaseFigures implements Figures {

    private final Course course;
    private final List<Phase> phases;
    private final Felt felt;

    /** @param phases one at least */
    PhaseFigures(Course course, List<Phase> phases, Felt felt) {
        this.course = course;
        this.phases = List.copyOf(phases);
        this.felt = felt;
    }

    /** When the last of them ended. */
    @Override
    public Duration elapsed() {
        return phases.stream().map(Phase::to).max(Duration::compareTo).orElseThrow();
    }

    @Override
    public long lag(String topicOrGroup) {
        mustBeConsumed(topicOrGroup);
        return points().map(point -> point.lag(topicOrGroup))
                .mapToLong(lag -> lag.orElseThrow(
                        () -> new Unknown("the lag of " + topicOrGroup + " could not be read all the time")))
                .max()
                .orElseThrow(PhaseFigures::tooShort);
    }

    @Override
    public double rate(String topic) {
        return (double) over(topic).completed() / seconds().size();
    }

    @Override
    public long consumed(String topicOrGroup) {
        return consuming(topicOrGroup, point -> point.consumed(topicOrGroup));
    }

    @Override
    public long failed(String topicOrGroup) {
        return consuming(topicOrGroup, point -> point.failed(topicOrGroup));
    }

    @Override
    public long deadLetters(String topicOrGroup) {
        return consuming(topicOrGroup, point -> point.deadLetters(topicOrGroup));
    }

    @Override
    public Duration percentile(String topic, double percentile) {
        if (phases.stream().anyMatch(phase -> course.isGeneratorLimited(produced(topic), phase)))
            throw WholeRun.generatorLimited(topic);
        return over(topic)
                .response()
                .at(percentile)
                .orElseThrow(() -> new Unknown("nothing that was sent to " + topic + " then was ever answered"));
    }

    @Override
    public long errors(String topic) {
        return over(topic).errors();
    }

    @Override
    public long errors(String topic, String exception) {
        produced(topic);
        return sum(point -> Optional.ofNullable(point.topics().get(topic))
                .map(there -> there.errors().getOrDefault(exception, 0L))
                .orElse(0L));
    }

    @Override
    public long lost(String topic) {
        throw ofTheWhole("what is lost");
    }

    @Override
    public long duplicated(String topic) {
        throw ofTheWhole("what is there twice");
    }

    @Override
    public int underReplicated() {
        return highest(Point.Replication::underReplicated);
    }

    @Override
    public int offline() {
        return highest(Point.Replication::offline);
    }

    @Override
    public int inSync(String topic, int partition) {
        return -highest(cluster -> -Optional.ofNullable(cluster.inSync().get(topic + "-" + partition))
                .orElseThrow(() -> new Unknown("there is no " + topic + "-" + partition)));
    }

    @Override
    public String leader(String topic, int partition) {
        throw WholeRun.ofAMoment("the leader");
    }

    @Override
    public String controller() {
        throw WholeRun.ofAMoment("the controller");
    }

    @Override
    public long leaderChanges() {
        return changes(Point.Replication::leaderChanges);
    }

    @Override
    public long controllerChanges() {
        return changes(Point.Replication::controllerChanges);
    }

    @Override
    public long rebalances(String group) {
        return consuming(group, point -> point.rebalances(group));
    }

    @Override
    public Duration unavailable(String topic) {
        return phases.stream()
                .flatMap(phase -> course.standstill(produced(topic), phase).stream())
                .map(Standstill::time)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    @Override
    public Duration recovery(String topic) {
        return felt.longest(topic);
    }

    /** All the time; of what follows an incident in its end. */
    @Override
    public boolean healthy(String service) {
        var seen = WholeRun.watched(course, service);
        return phases.stream().allMatch(phase -> {
            Duration from = phase.kind() == Phase.Kind.AFTER ? phase.to() : phase.from();
            return seen.isHealthy(from, phase.to())
                    .orElseThrow(() -> new Unknown("nobody has seen then whether " + service + " was well"));
        });
    }

    private Stretch over(String topic) {
        boolean isCalm = phases.stream().anyMatch(phase -> phase.kind() == Phase.Kind.BASELINE);
        return course.topics().get(produced(topic)).over(seconds(), isCalm);
    }

    /** Each once, though phases may overlap. */
    private TreeSet<Integer> seconds() {
        var seconds = new TreeSet<Integer>();
        phases.forEach(phase -> seconds.addAll(phase.seconds()));
        if (seconds.isEmpty()) throw tooShort();
        return seconds;
    }

    private String produced(String topic) {
        if (!course.topics().containsKey(topic)) throw new Unknown("nothing is produced to " + topic);
        return topic;
    }

    /** Where what changes is looked at: all along, but in the end of what follows an incident, when things are to be well. */
    private Stream<Point> points() {
        return phases.stream().flatMap(phase -> {
            List<Point> all = course.points(phase);
            boolean isEnd = phase.kind() == Phase.Kind.AFTER && !all.isEmpty();
            return isEnd ? Stream.of(all.get(all.size() - 1)) : all.stream();
        });
    }

    private void mustBeConsumed(String topicOrGroup) {
        if (course.points().stream().noneMatch(point -> point.isConsumed(topicOrGroup)))
            throw new Unknown("nobody consumes " + topicOrGroup);
    }

    private long consuming(String topicOrGroup, ToLongFunction<Point> count) {
        mustBeConsumed(topicOrGroup);
        return sum(count);
    }

    /** Of a count that grows: how much it grew in each phase, all together. */
    private long sum(ToLongFunction<Point> count) {
        return phases.stream().mapToLong(phase -> course.growth(phase, count)).sum();
    }

    private int highest(ToIntFunction<Point.Replication> figure) {
        return points().mapToInt(point -> figure.applyAsInt(point.cluster().orElseThrow(PhaseFigures::noAnswer)))
                .max()
                .orElseThrow(PhaseFigures::tooShort);
    }

    private long changes(ToLongFunction<Point.Replication> count) {
        return sum(point -> count.applyAsLong(point.cluster().orElseThrow(PhaseFigures::noAnswer)));
    }

    private static Unknown noAnswer() {
        return new Unknown("the cluster did not answer all the time");
    }

    private static Unknown tooShort() {
        return new Unknown("it lasted less than a whole second");
    }

    private static Unknown ofTheWhole(String what) {
        return new Unknown(what + " is known of the whole run, not of a part of it");
    }
}
