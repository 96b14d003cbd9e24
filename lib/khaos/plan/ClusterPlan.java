package khaos.plan;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What a scenario asks of a cluster that khaos starts.
 *
 * @param brokers      how many; empty for the default
 * @param brokerConfig broker settings by Kafka's own names
 */
public record ClusterPlan(OptionalInt brokers, Map<String, String> brokerConfig) {

    public static final ClusterPlan DEFAULT = new ClusterPlan(OptionalInt.empty(), Map.of());
    public static final int DEFAULT_BROKERS = 3;

    public ClusterPlan {
        brokers.ifPresent(count -> Limit.atLeast(1, "brokers", count));
        brokerConfig = Map.copyOf(brokerConfig);
    }

    /** How many khaos starts when nobody says otherwise. */
    public int brokersOrDefault() {
        return brokers.orElse(DEFAULT_BROKERS);
    }
}
