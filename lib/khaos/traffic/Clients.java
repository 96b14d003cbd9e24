package khaos.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import khaos.base.KhaosError;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka clients: the cluster's settings, then the plan's, then what khaos must own. */
final class Clients {

    private final Map<String, Object> cluster;

    Clients(Map<String, Object> cluster) {
        this.cluster = Map.copyOf(cluster);
    }

    Producer<byte[], byte[]> producer(String id, Map<String, String> properties) {
        var all = settings(id, properties);
        return made("producer", () -> new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    Consumer<byte[], byte[]> consumer(String id, String group, Map<String, String> properties) {
        var all = new HashMap<String, Object>();
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        all.putAll(settings(id, properties));
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return made(
                "consumer", () -> new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /**
     * One that belongs to no group and reads in large bites: for whole partitions.
     *
     * @param isCommittedOnly whether it passes over what is not committed
     */
    Consumer<byte[], byte[]> reader(String id, boolean isCommittedOnly) {
        var all = settings(id, Map.of());
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isCommittedOnly ? "read_committed" : "read_uncommitted");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "8388608");
        return made(
                "consumer", () -> new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    Admin admin() {
        return made("admin client", () -> Admin.create(settings("khaos-admin", Map.of())));
    }

    private Map<String, Object> settings(String id, Map<String, String> properties) {
        var all = new HashMap<>(cluster);
        all.put(ProducerConfig.CLIENT_ID_CONFIG, id);
        all.putAll(properties);
        return all;
    }

    private static <T> T made(String what, Supplier<T> client) {
        try {
            return client.get();
        } catch (KafkaException refused) {
            Throwable root = refused;
            while (root.getCause() != null) root = root.getCause();
            throw new KhaosError("the " + what + " cannot be made: " + root.getMessage(), "", refused);
        }
    }
}
