package khaos.traffic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import khaos.history.GroupHistory;
import khaos.history.ledger.GroupLedger;
import khaos.history.ledger.PartitionLedger;
import khaos.history.ledger.TopicLedger;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks the brokers once a second how far every group has come, and where every log ends: committed offsets first, ends
 * after, so that no lag is below what it was. What cannot be read is left to go stale, and so becomes unknown.
 */
final class LagPoller implements Runnable, AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Groups groups;
    private final List<Watched> watched;
    private final Map<TopicPartition, PartitionLedger> partitions = new HashMap<>();
    private final Thread thread = new Thread(this, "khaos-lag");
    private volatile boolean isStopping;

    /** @param topics whose ends are asked for, read by a group or not; all that groups read are among them */
    LagPoller(Groups groups, List<Watched> watched, List<TopicLedger> topics) {
        this.groups = groups;
        this.watched = List.copyOf(watched);
        for (var topic : topics)
            for (int p = 0; p < topic.partitions(); p++)
                partitions.put(new TopicPartition(topic.name(), p), topic.partition(p));
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        while (!isStopping) {
            poll();
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    /** Reads all once; from any thread, one at a time. */
    synchronized void poll() {
        var committed = committed();
        var confirmed = new HashMap<TopicPartition, Long>();
        partitions.forEach((partition, ledger) -> confirmed.put(partition, ledger.confirmed()));
        var ends = groups.knownEnds(partitions.keySet(), Groups.soon());
        var offsets = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) -> {
            offsets.put(partition, end.offset());
            told(end, partitions.get(partition), confirmed.get(partition));
        });
        committed.forEach((group, read) -> group.tell(read, offsets));
    }

    /** Kafka tells the epoch since 2.1. */
    private static void told(ListOffsetsResultInfo end, PartitionLedger partition, long confirmedBefore) {
        end.leaderEpoch()
                .ifPresentOrElse(
                        epoch -> partition.endsAt(end.offset(), epoch, confirmedBefore),
                        () -> partition.endsAt(end.offset(), confirmedBefore));
    }

    private Map<Watched, Map<TopicPartition, Long>> committed() {
        var committed = new HashMap<Watched, Map<TopicPartition, Long>>();
        for (var group : watched)
            try {
                committed.put(group, groups.committed(group.history().group(), group.partitions(), Groups.soon()));
            } catch (Groups.Unreadable unknown) {
                // the last reading grows old and the lag becomes unknown: Lag says so
            }
        return committed;
    }

    boolean isAllRead() {
        poll();
        return watched.stream().allMatch(group -> group.history().lag().total().orElse(1) == 0);
    }

    @Override
    public void close() {
        isStopping = true;
        LockSupport.unpark(thread);
    }

    /** A group on one topic. */
    record Watched(GroupHistory history, GroupLedger ledger, Set<TopicPartition> partitions) {

        /** A partition without a commit, or whose end nobody tells, leaves the lag unknown. */
        void tell(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
            committed.forEach((partition, offset) -> ledger.committed(partition.partition(), offset));
            if (!committed.keySet().containsAll(partitions) || !ends.keySet().containsAll(partitions)) return;
            var behind = new HashMap<Integer, Long>();
            for (var p : partitions) behind.put(p.partition(), Math.max(0, ends.get(p) - committed.get(p)));
            history.lag().read(behind);
        }
    }
}
