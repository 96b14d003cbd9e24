package khaos.traffic;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * How far a consumer has worked and committed, and since when it owns each partition. Committed every second, whenever
 * there is nothing to read, and before a partition is given away; what failed is tried again with the next. The
 * consumer's own thread.
 */
final class Commits {

    private static final long EVERY_NANOS = 1_000_000_000;
    private static final long NOTHING = -1;

    private final String topic;
    private final long[] worked;
    private final long[] committed;
    private final long[] disownedAt;
    private long ownership;
    private long lastNanos = System.nanoTime();

    Commits(String topic, int partitions) {
        this.topic = topic;
        this.worked = new long[partitions];
        this.committed = new long[partitions];
        this.disownedAt = new long[partitions];
        Arrays.fill(worked, NOTHING);
        Arrays.fill(committed, NOTHING);
    }

    void worked(int partition, long offset) {
        worked[partition] = offset + 1;
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
        var offsets = open();
        if (offsets.isEmpty()) return;
        client.commitAsync(offsets, (done, failure) -> {
            if (failure == null) done.forEach(this::committed);
        });
    }

    void nowAndWait(Consumer<?, ?> client, Duration timeout) {
        var offsets = open();
        if (offsets.isEmpty()) return;
        try {
            client.commitSync(offsets, timeout);
        } catch (WakeupException meantForPoll) {
            client.commitSync(offsets, timeout);
        }
        offsets.forEach(this::committed);
    }

    private void committed(TopicPartition partition, OffsetAndMetadata offset) {
        if (worked[partition.partition()] != NOTHING) committed[partition.partition()] = offset.offset();
    }

    private Map<TopicPartition, OffsetAndMetadata> open() {
        lastNanos = System.nanoTime();
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (int p = 0; p < worked.length; p++)
            if (worked[p] > committed[p]) offsets.put(new TopicPartition(topic, p), new OffsetAndMetadata(worked[p]));
        return offsets;
    }
}
