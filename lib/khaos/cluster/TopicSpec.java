package khaos.cluster;

import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as it is wanted.
 *
 * @param config topic settings by Kafka's own names; the others are of no concern
 */
public record TopicSpec(String name, int partitions, int replicas, Map<String, String> config) {

    public TopicSpec {
        config = Map.copyOf(new TreeMap<>(config));
    }
}
