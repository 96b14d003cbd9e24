package khaos.traffic;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import khaos.history.GroupHistory;
import khaos.history.ledger.GroupLedger;
import khaos.history.ledger.PartitionLedger;
import khaos.history.ledger.TopicLedger;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads every group's lag from the brokers once a second: committed offsets first, end offsets after, so that it is never
 * below what it was. What cannot be read is left to go stale, and so becomes unknown.
 */
final class LagPoller implements Runnable, AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Groups groups;
    private final List<Watched> watched;
    private final Thread thread = new Thread(this, "khaos-lag");
    private volatile boolean isStopping;

    LagPoller(Groups groups, List<Watched> watched) {
        this.groups = groups;
        this.watched = List.copyOf(watched);
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
        try {
            var committed = new HashMap<Watched, Map<TopicPartition, Long>>();
            var all = new HashSet<TopicPartition>();
            for (var group : watched) {
                committed.put(group, groups.committed(group.history().group(), group.partitions(), Groups.soon()));
                all.addAll(group.partitions());
            }
            if (all.isEmpty()) return;
            Map<TopicPartition, Long> confirmed = watched.stream()
                    .flatMap(group -> group.confirmed().entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
            var ends = groups.ends(all, Groups.soon());
            for (var group : watched) group.tell(committed.get(group), ends);
            confirmed.forEach((partition, before) -> topic(partition).endsAt(ends.get(partition), before));
        } catch (Groups.Unreadable unknown) {
            // the last reading grows old and the lag becomes unknown: Lag says so
        }
    }

    private PartitionLedger topic(TopicPartition partition) {
        return watched.stream()
                .map(Watched::topic)
                .filter(topic -> topic.name().equals(partition.topic()))
                .findFirst()
                .orElseThrow()
                .partition(partition.partition());
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
    record Watched(GroupHistory history, TopicLedger topic, GroupLedger ledger, Set<TopicPartition> partitions) {

        /** How far each partition was acknowledged by now. */
        Map<TopicPartition, Long> confirmed() {
            return partitions.stream().collect(Collectors.toMap(p -> p, p -> topic.partition(p.partition())
                    .confirmed()));
        }

        /** A partition without a commit leaves the lag unknown. */
        void tell(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
            committed.forEach((partition, offset) -> ledger.committed(partition.partition(), offset));
            if (!committed.keySet().containsAll(partitions)) return;
            var behind = new HashMap<Integer, Long>();
            for (var p : partitions) behind.put(p.partition(), Math.max(0, ends.get(p) - committed.get(p)));
            history.lag().read(behind);
        }
    }
}
