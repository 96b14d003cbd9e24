package khaos.plan;

import java.util.Map;
import khaos.base.Rate;

/**
 * Producers of one kind.
 *
 * @param rate       of each producer, not of all together
 * @param properties Kafka producer settings by their own names, khaos's defaults included
 */
public record ProducersPlan(int count, Rate rate, Map<String, String> properties) {

    public static final Rate DEFAULT_RATE = new Rate(1000);

    /** The older tool's documented defaults, with Kafka's own idempotence. */
    public static final Map<String, String> DEFAULTS =
            Map.of("acks", "all", "batch.size", "16384", "linger.ms", "5", "compression.type", "none");

    public ProducersPlan {
        properties = Map.copyOf(properties);
    }
}
