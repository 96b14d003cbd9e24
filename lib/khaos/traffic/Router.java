package khaos.traffic;

import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * Chooses the partition before the record is sent, since its sequence number depends on it: by key exactly as Kafka's own
 * partitioner does (murmur2), without a key in turns of {@value #TURN} records so that batches fill.
 */
final class Router {

    private static final int TURN = 100;

    private final int partitions;
    private int keyless;

    Router(int partitions) {
        this.partitions = partitions;
    }

    int partition(byte[] key) {
        return key == null
                ? (keyless++ & Integer.MAX_VALUE) / TURN % partitions
                : BuiltInPartitioner.partitionForKey(key, partitions);
    }
}
