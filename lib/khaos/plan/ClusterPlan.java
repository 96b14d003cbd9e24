package khaos.plan;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What a scenario asks of a cluster that khaos starts, and knows of one that it does not.
 *
 * @param brokers      how many; empty for the default
 * @param brokerConfig broker settings by Kafka's own names
 * @param containers   those that others run the brokers in, by the broker's name
 */
public record ClusterPlan(OptionalInt brokers, Map<String, String> brokerConfig, Map<String, String> containers) {

    public static final ClusterPlan DEFAULT = new ClusterPlan(OptionalInt.empty(), Map.of(), Map.of());
    public static final int DEFAULT_BROKERS = 3;

    public ClusterPlan {
        brokers.ifPresent(count -> Limit.atLeast(1, "brokers", count));
        brokerConfig = Map.copyOf(brokerConfig);
        containers = Map.copyOf(containers);
    }

    /** How many khaos starts when nobody says otherwise. */
    public int brokersOrDefault() {
        return brokers.orElse(DEFAULT_BROKERS);
    }
}
