package khaos.traffic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.history.ledger.GroupLedger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** What the brokers say of consumer groups and logs. Any thread; each call ends by its deadline. */
final class Groups {

    private static final Set<GroupState> REBALANCING = Set.of(
            GroupState.PREPARING_REBALANCE,
            GroupState.COMPLETING_REBALANCE,
            GroupState.ASSIGNING,
            GroupState.RECONCILING);

    private final Admin admin;

    Groups(Admin admin) {
        this.admin = admin;
    }

    /** The end offset of each partition. */
    Map<TopicPartition, Long> ends(Set<TopicPartition> partitions, Deadline deadline) throws Unreadable {
        return offsets(partitions, OffsetSpec.latest(), deadline);
    }

    /** The end of each partition that has a leader to tell it, and its epoch. */
    Map<TopicPartition, ListOffsetsResultInfo> knownEnds(Set<TopicPartition> partitions, Deadline deadline) {
        var asked = admin.listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, ListOffsetsResultInfo>();
        for (var partition : partitions)
            try {
                ends.put(partition, answer(asked.partitionResult(partition), deadline));
            } catch (Unreadable silent) {
                // the others count all the same
            }
        return ends;
    }

    /** The first offset that each partition still holds. */
    Map<TopicPartition, Long> starts(Set<TopicPartition> partitions, Deadline deadline) throws Unreadable {
        return offsets(partitions, OffsetSpec.earliest(), deadline);
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which, Deadline deadline)
            throws Unreadable {
        var asked = partitions.stream().collect(Collectors.toMap(p -> p, p -> which));
        var offsets = new HashMap<TopicPartition, Long>();
        for (var entry : answer(admin.listOffsets(asked).all(), deadline).entrySet())
            offsets.put(entry.getKey(), offset(entry.getValue()));
        return offsets;
    }

    private static long offset(ListOffsetsResultInfo info) {
        return info.offset();
    }

    /** What {@code group} has committed, of the partitions where it has. */
    Map<TopicPartition, Long> committed(String group, Set<TopicPartition> partitions, Deadline deadline)
            throws Unreadable {
        var spec = Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions));
        var answer = answer(admin.listConsumerGroupOffsets(spec).partitionsToOffsetAndMetadata(group), deadline);
        var committed = new HashMap<TopicPartition, Long>();
        answer.forEach((partition, offset) -> {
            if (offset != null) committed.put(partition, offset.offset());
        });
        return committed;
    }

    /**
     * Lets a group that has never read the topic start at its present end, by committing it: the records of this run are
     * all read, those before it are not, and the lag is known from the first moment.
     */
    void startAtEnd(String group, Set<TopicPartition> partitions, Deadline deadline) {
        try {
            var known = committed(group, partitions, deadline).keySet();
            var start = new HashMap<TopicPartition, OffsetAndMetadata>();
            ends(partitions, deadline).forEach((partition, end) -> {
                if (!known.contains(partition)) start.put(partition, new OffsetAndMetadata(end));
            });
            if (!start.isEmpty())
                answer(admin.alterConsumerGroupOffsets(group, start).all(), deadline);
        } catch (Unreadable failure) {
            if (failure.getCause() instanceof UnknownMemberIdException)
                return; // it has members of its own: theirs to say
            throw new KhaosError(
                    "group " + group + " could not be prepared: " + failure.getMessage(),
                    "see whether the brokers answer (khaos cluster-status)",
                    failure);
        }
    }

    /** Whether somebody is in the group. */
    boolean hasMembers(String group, Deadline deadline) throws Unreadable {
        var described =
                admin.describeConsumerGroups(Set.of(group)).describedGroups().get(group);
        try {
            return !answer(described, deadline).members().isEmpty();
        } catch (Unreadable failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) return false;
            throw failure;
        }
    }

    /** Tells {@code ledger} where the group goes on, and whether others than khaos read with it. */
    void tell(String group, Set<TopicPartition> partitions, GroupLedger ledger) {
        var deadline = soon();
        try {
            if (hasMembers(group, deadline)) ledger.shared();
            committed(group, partitions, deadline)
                    .forEach((partition, offset) -> ledger.startsAt(partition.partition(), offset));
        } catch (Unreadable unknown) {
            ledger.shared(); // nothing is known of it, so nothing is held against it
        }
    }

    /** Whether the group's partitions are being given out anew; false when nobody says. */
    boolean isRebalancing(String group) {
        try {
            return REBALANCING.contains(answer(
                            admin.describeConsumerGroups(Set.of(group))
                                    .describedGroups()
                                    .get(group),
                            soon())
                    .groupState());
        } catch (Unreadable unknown) {
            return false;
        }
    }

    /** Waits for an answer of the brokers. */
    static <T> T answer(KafkaFuture<T> future, Deadline deadline) throws Unreadable {
        try {
            return future.get(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new Unreadable(failure.getCause());
        } catch (TimeoutException late) {
            throw new Unreadable(late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unreadable(stop);
        }
    }

    static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(2));
    }

    /** The brokers did not answer, or answered with an error. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(
                    String.valueOf(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
                    cause);
        }
    }
}
