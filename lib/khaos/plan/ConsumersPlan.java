package khaos.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The consumers of one group.
 *
 * @param delay      the work that each record costs a consumer; zero for none
 * @param properties Kafka consumer settings by their own names
 * @param failing    how they fail on purpose
 * @param process    what they make of the records; empty when they only read them
 */
public record ConsumersPlan(
        int count,
        String group,
        Duration delay,
        Map<String, String> properties,
        FailurePlan failing,
        Optional<ProcessPlan> process) {

    /** Consumers that only read. */
    public ConsumersPlan(int count, String group, Duration delay, Map<String, String> properties, FailurePlan failing) {
        this(count, group, delay, properties, failing, Optional.empty());
    }

    /** Consumers that do not fail on purpose. */
    public ConsumersPlan(int count, String group, Duration delay, Map<String, String> properties) {
        this(count, group, delay, properties, FailurePlan.NONE);
    }

    public ConsumersPlan {
        Limit.atLeast(0, "consumers", count);
        properties = Map.copyOf(properties);
    }
}
