package khaos.traffic;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.value.References;
import khaos.value.Sampled;
import khaos.wire.registry.Framing;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Reads the values that a plan samples from topics that are there already: of the latest {@value #MOST} records each. */
final class Sampling {

    private static final int MOST = 10_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final References references;
    private final Admin admin;
    private final Set<Sampled> found = new HashSet<>();

    Sampling(References references, Admin admin) {
        this.references = references;
        this.admin = admin;
    }

    /** @throws KhaosError when a topic is not there, cannot be read, or has no such value */
    void carryOut(Clients clients) {
        Set<Sampled> wanted = references.samples();
        if (wanted.isEmpty()) return;
        var deadline = Deadline.in(LIMIT);
        try (var reader = clients.reader("khaos-sampling", true)) {
            wanted.stream().collect(Collectors.groupingBy(Sampled::topic)).forEach((topic, fields) -> {
                read(reader, topic, fields, deadline);
            });
        }
        for (var sampled : wanted)
            if (!found.contains(sampled))
                throw new KhaosError(
                        "no record of '" + sampled.topic() + "' is a JSON object with a single value '"
                                + sampled.field() + "' to sample",
                        "name a topic that has such records before the run; what the run itself produces is for `lookup`");
    }

    private void read(Consumer<byte[], byte[]> reader, String topic, List<Sampled> fields, Deadline deadline) {
        try {
            List<TopicPartition> partitions = partitions(topic);
            reader.assign(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions, deadline.left());
            reader.beginningOffsets(partitions, deadline.left())
                    .forEach((partition, begin) ->
                            reader.seek(partition, Math.max(begin, ends.get(partition) - MOST / partitions.size())));
            while (partitions.stream().anyMatch(partition -> reader.position(partition) < ends.get(partition))) {
                if (deadline.isOver()) return;
                for (var record : reader.poll(POLL)) take(record, fields);
            }
        } catch (KafkaException failure) {
            throw new KhaosError(
                    "the topic '" + topic + "' cannot be sampled: " + failure.getMessage(),
                    "name a topic of this cluster that you may read",
                    failure);
        }
    }

    /** The admin client's word: a consumer that asks might make the topic. */
    private List<TopicPartition> partitions(String topic) {
        try {
            return admin.describeTopics(Set.of(topic)).topicNameValues().get(topic).get().partitions().stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof KafkaException known ? known : new KafkaException(failure.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, List<Sampled> fields) {
        if (record.value() == null || record.value().length == 0) return;
        int start = record.value()[0] == Framing.MAGIC ? Framing.SIZE : 0;
        try {
            JsonNode object = JSON.readTree(record.value(), start, Math.max(0, record.value().length - start));
            for (var sampled : fields) {
                Object value = value(object.at("/" + sampled.field().replace('.', '/')));
                if (value == null) continue;
                references.add(sampled, value);
                found.add(sampled);
            }
        } catch (IOException other) {
            // not JSON, as the topic may have a few: told when there is nothing else
        }
    }

    /** Null for what is no single value. */
    private static Object value(JsonNode node) {
        if (node.isTextual()) return node.textValue();
        if (node.isBoolean()) return node.booleanValue();
        if (node.canConvertToLong() && node.isIntegralNumber()) return node.longValue();
        return node.isNumber() ? node.decimalValue() : null;
    }
}
