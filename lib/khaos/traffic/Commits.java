package khaos.traffic;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * How far a consumer has worked and committed, and since when it owns each partition. Committed every second, whenever
 * there is nothing to read, and before a partition is given away; what failed is tried again with the next. The
 * consumer's own thread.
 */
class Commits {

    private static final long EVERY_NANOS = 1_000_000_000;
    private static final long NOTHING = -1;

    private final String topic;
    private final long[] worked;
    private final long[] committed;
    private final long[] disownedAt;
    private final boolean passesMarkers;
    private final Pending pending;
    private final BooleanSupplier leavesOut;
    private long ownership;
    private long lastNanos = System.nanoTime();

    /**
     * @param passesMarkers whether the logs hold more than records
     * @param pending   what must have come to an end before it is committed
     * @param leavesOut asked before each commit whether it fails on purpose
     */
    Commits(String topic, int partitions, boolean passesMarkers, Pending pending, BooleanSupplier leavesOut) {
        this.passesMarkers = passesMarkers;
        this.pending = pending;
        this.leavesOut = leavesOut;
        this.topic = topic;
        this.worked = new long[partitions];
        this.committed = new long[partitions];
        this.disownedAt = new long[partitions];
        Arrays.fill(worked, NOTHING);
        Arrays.fill(committed, NOTHING);
    }

    /** Before each poll. */
    void prepare(Consumer<?, ?> client) {}

    /** A record is worked off, and its partition still ours; told before {@link #worked}. */
    void take(ConsumerRecord<byte[], byte[]> record) {}

    /** After each record. */
    void step(Consumer<?, ?> client) {}

    /** Nothing is committed any more. */
    void close(Duration timeout) {}

    void worked(int partition, long offset) {
        worked[partition] = offset + 1;
    }

    /**
     * All that was polled is worked off: what stands between the last record and the position is nothing that a consumer is
     * given, as the markers of transactions are.
     */
    void passed(Consumer<?, ?> client) {
        if (!passesMarkers) return;
        for (var partition : client.assignment())
            try {
                long position = client.position(partition, Duration.ZERO);
                worked[partition.partition()] = Math.max(worked[partition.partition()], position);
            } catch (TimeoutException notYetKnown) {
                // next time
            }
    }

    /** Grows whenever partitions are taken away. */
    long ownership() {
        return ownership;
    }

    /** Whether {@code partition} was never taken away after {@link #ownership} was {@code since}. */
    boolean isStillOwned(int partition, long since) {
        return disownedAt[partition] <= since;
    }

    void disowned(Collection<TopicPartition> partitions) {
        ownership++;
        for (var partition : partitions) {
            disownedAt[partition.partition()] = ownership;
            worked[partition.partition()] = NOTHING;
            committed[partition.partition()] = NOTHING;
        }
    }

    void whenDue(Consumer<?, ?> client) {
        if (System.nanoTime() - lastNanos >= EVERY_NANOS) now(client);
    }

    void now(Consumer<?, ?> client) {
        pending.tryAgain();
        var offsets = uncommitted();
        if (offsets.isEmpty()) return;
        client.commitAsync(offsets, (done, failure) -> {
            if (failure == null) done.forEach(this::committed);
        });
    }

    void nowAndWait(Consumer<?, ?> client, Duration timeout) {
        pending.await(timeout);
        var offsets = uncommitted();
        if (offsets.isEmpty()) return;
        try {
            client.commitSync(offsets, timeout);
        } catch (WakeupException meantForPoll) {
            client.commitSync(offsets, timeout);
        }
        offsets.forEach(this::committed);
    }

    void committed(TopicPartition partition, OffsetAndMetadata offset) {
        if (worked[partition.partition()] != NOTHING) committed[partition.partition()] = offset.offset();
    }

    /** What is worked off and not committed; the caller's to change. */
    Map<TopicPartition, OffsetAndMetadata> uncommitted() {
        lastNanos = System.nanoTime();
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (int p = 0; p < worked.length; p++) {
            long upTo = Math.min(worked[p], pending.lowest(p));
            if (upTo > committed[p]) offsets.put(new TopicPartition(topic, p), new OffsetAndMetadata(upTo));
        }
        return offsets.isEmpty() || !leavesOut.getAsBoolean() ? offsets : new HashMap<>();
    }

    /** Records that are worked on elsewhere. */
    interface Pending {

        Pending NOTHING = new Pending() {
            @Override
            public long lowest(int partition) {
                return Long.MAX_VALUE;
            }

            @Override
            public void tryAgain() {}

            @Override
            public void await(Duration timeout) {}
        };

        /** The lowest offset of one of that partition; higher than all when there is none. */
        long lowest(int partition);

        /** What failed so far. */
        void tryAgain();

        /** Until nothing is pending any more, or the time is over. */
        void await(Duration timeout);
    }
}
