package khaos.plan;

import java.util.List;
import java.util.Map;
import khaos.value.Key;
import khaos.wire.Content;

/**
 * A topic, what its records look like, and who produces to it and consumes from it.
 *
 * @param config   topic settings by Kafka's own names ({@code retention.ms})
 * @param identity whether each record carries the {@link khaos.wire.Identity} header
 * @param place    where the script declares it
 */
public record TopicPlan(
        String name,
        int partitions,
        int replicas,
        Map<String, String> config,
        Key key,
        Content content,
        boolean identity,
        List<ProducersPlan> producers,
        List<ConsumersPlan> consumers,
        Place place) {

    public static final int DEFAULT_PARTITIONS = 6;
    public static final int DEFAULT_REPLICAS = 3;

    public TopicPlan {
        config = Map.copyOf(config);
        producers = List.copyOf(producers);
        consumers = List.copyOf(consumers);
    }
}
