package khaos.plan;

import java.time.Duration;
import java.util.Map;

/**
 * The consumers of one group.
 *
 * @param delay      the work that each record costs a consumer; zero for none
 * @param properties Kafka consumer settings by their own names
 */
public record ConsumersPlan(int count, String group, Duration delay, Map<String, String> properties) {

    public ConsumersPlan {
        Limit.atLeast(0, "consumers", count);
        properties = Map.copyOf(properties);
    }
}
