package khaos.cluster.harm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.ElectionNotNeededException;

/**
 * Where a topic's replicas lie, in order of preference, and who leads. Applying it makes the topic so: leaders can only be
 * chosen by making them the preferred ones for a moment.
 */
record Placement(String topic, List<Seat> seats) implements Cure {

    private static final Duration MOVED = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** @param leader −1 for whoever it is */
    record Seat(int partition, List<Integer> replicas, int leader) {

        List<Integer> leaderFirst() {
            if (!replicas.contains(leader)) return replicas;
            var ordered = new ArrayList<>(replicas);
            ordered.remove((Integer) leader);
            ordered.add(0, leader);
            return ordered;
        }
    }

    static Placement of(Admin admin, String topic) {
        return new Placement(
                topic, partitions(admin, topic).stream().map(Placement::seat).toList());
    }

    static List<TopicPartitionInfo> partitions(Admin admin, String topic) {
        return Asked.of(
                        admin.describeTopics(List.of(topic)).allTopicNames(),
                        "describe the topic " + topic,
                        Harms.limit())
                .get(topic)
                .partitions();
    }

    private static Seat seat(TopicPartitionInfo partition) {
        var replicas = partition.replicas().stream().map(node -> node.id()).toList();
        int leader = partition.leader() == null ? -1 : partition.leader().id();
        return new Seat(partition.partition(), replicas, leader);
    }

    /** Whether the topic is so now. */
    boolean holds(Admin admin) {
        return of(admin, topic).seats.equals(seats);
    }

    @Override
    public void heal(Admin admin) {
        reassign(admin, seats.stream().collect(Collectors.toMap(this::partition, Seat::leaderFirst)));
        elect(admin, seats.stream().map(this::partition).collect(Collectors.toSet()));
        var unlike = seats.stream()
                .filter(seat -> !seat.leaderFirst().equals(seat.replicas))
                .collect(Collectors.toMap(this::partition, Seat::replicas));
        if (!unlike.isEmpty()) reassign(admin, unlike);
    }

    private TopicPartition partition(Seat seat) {
        return new TopicPartition(topic, seat.partition);
    }

    /** Returns when nothing moves any more. */
    static void reassign(Admin admin, Map<TopicPartition, List<Integer>> replicas) {
        var wanted = new HashMap<TopicPartition, Optional<NewPartitionReassignment>>();
        replicas.forEach(
                (partition, brokers) -> wanted.put(partition, Optional.of(new NewPartitionReassignment(brokers))));
        Asked.of(admin.alterPartitionReassignments(wanted).all(), "reassign replicas", Harms.limit());
        if (!Deadline.in(MOVED).poll(LOOK, () -> isQuiet(admin, replicas.keySet())))
            throw new KhaosError(
                    "replicas still move " + MOVED.toSeconds() + " s after they were told to",
                    "see whether all brokers are up");
    }

    private static boolean isQuiet(Admin admin, Set<TopicPartition> partitions) {
        return Asked.of(
                        admin.listPartitionReassignments(partitions).reassignments(),
                        "list reassignments",
                        Harms.limit())
                .isEmpty();
    }

    /** Lets the preferred replicas lead, where they do not. */
    static void elect(Admin admin, Set<TopicPartition> partitions) {
        var answers = Asked.of(
                admin.electLeaders(ElectionType.PREFERRED, partitions).partitions(), "elect leaders", Harms.limit());
        answers.values().stream()
                .flatMap(Optional::stream)
                .filter(failure -> !(failure instanceof ElectionNotNeededException))
                .findFirst()
                .ifPresent(failure -> {
                    throw new KhaosError(
                            "cannot elect leaders: " + failure.getMessage(), "see whether all brokers are up", failure);
                });
    }

    @Override
    public String told() {
        return "replicas or leaders of topic " + topic + " were moved";
    }
}
