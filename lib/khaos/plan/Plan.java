package khaos.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One scenario, whole and valid: what will run, nothing of how.
 *
 * @param duration   how long it is meant to run; empty when only the user knows
 * @param registry   the schema registry's address, when the scenario names one
 * @param parameters the value of every {@code param}, for showing
 */
public record Plan(
        String name,
        String description,
        Optional<Duration> duration,
        List<TopicPlan> topics,
        ClusterPlan cluster,
        Optional<String> registry,
        Map<String, String> parameters,
        List<Incident> incidents,
        List<Expectation> expectations) {

    public Plan {
        topics = List.copyOf(topics);
        incidents = List.copyOf(incidents);
        expectations = List.copyOf(expectations);
        parameters = Map.copyOf(new TreeMap<>(parameters));
    }

    /** One that hurts nothing and expects nothing. */
    public Plan(
            String name,
            String description,
            Optional<Duration> duration,
            List<TopicPlan> topics,
            ClusterPlan cluster,
            Optional<String> registry,
            Map<String, String> parameters) {
        this(name, description, duration, topics, cluster, registry, parameters, List.of(), List.of());
    }

    /**
     * Several scenarios as one run.
     *
     * @throws khaos.base.BadInput naming both places when two say the same thing differently
     */
    public static Plan together(List<Plan> plans) {
        return new Together(plans).plan();
    }
}
