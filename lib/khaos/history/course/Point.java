package khaos.history.course;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import khaos.history.Errors;
import khaos.history.Failing;
import khaos.history.Sample;

/**
 * What is counted or polled, about once a second.
 *
 * @param at      since the load began
 * @param cluster empty when the cluster did not answer lately
 */
public record Point(Duration at, Map<String, OfTopic> topics, List<OfGroup> groups, Optional<Replication> cluster) {

    public static Point of(Sample sample, Optional<Replication> cluster) {
        return new Point(
                sample.elapsed(),
                sample.topics().stream().collect(Collectors.toUnmodifiableMap(Sample.Topic::topic, OfTopic::of)),
                sample.groups().stream().map(OfGroup::of).toList(),
                cluster);
    }

    /** How far all groups of {@code topicOrGroup} are behind; empty when unknown, or without any. */
    public OptionalLong lag(String topicOrGroup) {
        var asked = groups.stream().filter(group -> group.isOf(topicOrGroup)).toList();
        if (asked.isEmpty() || asked.stream().anyMatch(group -> group.lag.isEmpty())) return OptionalLong.empty();
        return OptionalLong.of(
                asked.stream().mapToLong(group -> group.lag.getAsLong()).sum());
    }

    public boolean isConsumed(String topicOrGroup) {
        return groups.stream().anyMatch(group -> group.isOf(topicOrGroup));
    }

    /** How often, so far, the partitions of groups of {@code topicOrGroup} were given out anew. */
    public long rebalances(String topicOrGroup) {
        return sum(topicOrGroup, OfGroup::rebalances);
    }

    /** How often, so far, the processing of a record failed on purpose. */
    public long failed(String topicOrGroup) {
        return sum(topicOrGroup, group -> group.failing.failed());
    }

    /** Records that were given to topics of dead letters so far. */
    public long deadLetters(String topicOrGroup) {
        return sum(topicOrGroup, group -> group.failing.deadLetters());
    }

    /** How long the client has made the senders to {@code topic} wait so far. */
    long blockedNanos(String topic) {
        return topics.containsKey(topic) ? topics.get(topic).blockedNanos : 0;
    }

    /** Records read so far. */
    public long consumed(String topicOrGroup) {
        return sum(topicOrGroup, OfGroup::consumed);
    }

    private long sum(String topicOrGroup, ToLongFunction<OfGroup> count) {
        return groups.stream()
                .filter(group -> group.isOf(topicOrGroup))
                .mapToLong(count)
                .sum();
    }

    /** @param errors by exception class, so far */
    public record OfTopic(int producers, long blockedNanos, Map<String, Long> errors) {

        static OfTopic of(Sample.Topic topic) {
            return new OfTopic(
                    topic.producers(),
                    topic.blockedNanos(),
                    topic.errors().stream()
                            .collect(Collectors.toUnmodifiableMap(Errors.Told::error, Errors.Told::count)));
        }
    }

    /** @param lag empty when it could not be read lately */
    public record OfGroup(
            String topic, String group, long consumed, OptionalLong lag, long rebalances, Failing failing) {

        static OfGroup of(Sample.Group group) {
            return new OfGroup(
                    group.topic(), group.group(), group.consumed(), group.lag(), group.rebalances(), group.failing());
        }

        boolean isOf(String topicOrGroup) {
            return topic.equals(topicOrGroup) || group.equals(topicOrGroup);
        }
    }

    /**
     * How the cluster keeps its replicas.
     *
     * @param underReplicated   partitions with fewer in-sync replicas than replicas
     * @param offline           partitions without a leader
     * @param leaderChanges     since the load began
     * @param controllerChanges since the load began
     * @param inSync            replicas in sync, by {@code topic-partition}
     */
    public record Replication(
            int underReplicated,
            int offline,
            long leaderChanges,
            long controllerChanges,
            Map<String, Integer> inSync) {}
}
