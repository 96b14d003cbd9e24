package khaos.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import khaos.plan.flow.FlowPlan;
import khaos.target.Capabilities;
import khaos.target.Capability;

/**
 * One scenario, whole and valid: what will run, nothing of how.
 *
 * @param duration   how long it is meant to run; empty when only the user knows
 * @param topics     every topic, with those that flows and consumers need without a block of their own
 * @param registry   the schema registry, when the scenario asks for one
 * @param parameters the value of every {@code param}, for showing
 * @param tags       by which a suite chooses it
 * @param files      rows that it reads, by the names that its script has for them
 * @param services   what stands beside Kafka, in the order in which it starts
 * @param mentions   what of the cluster it asks about
 */
public record Plan(
        String name,
        String description,
        Optional<Duration> duration,
        List<TopicPlan> topics,
        List<FlowPlan> flows,
        ClusterPlan cluster,
        Optional<RegistryPlan> registry,
        Map<String, String> parameters,
        List<Incident> incidents,
        List<Expectation> expectations,
        Set<String> tags,
        Map<String, Path> files,
        List<ServicePlan> services,
        List<Mention> mentions) {

    public Plan {
        services = List.copyOf(services);
        mentions = List.copyOf(mentions);
        files = Map.copyOf(files);
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
        topics = List.copyOf(Implied.with(topics));
        flows = List.copyOf(flows);
        incidents = List.copyOf(incidents);
        expectations = List.copyOf(expectations);
        parameters = Map.copyOf(new TreeMap<>(parameters));
    }

    /** One without flows and tags. */
    public Plan(
            String name,
            String description,
            Optional<Duration> duration,
            List<TopicPlan> topics,
            ClusterPlan cluster,
            Optional<RegistryPlan> registry,
            Map<String, String> parameters,
            List<Incident> incidents,
            List<Expectation> expectations) {
        this(
                name,
                description,
                duration,
                topics,
                List.of(),
                cluster,
                registry,
                parameters,
                incidents,
                expectations,
                Set.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** One that hurts nothing and expects nothing. */
    public Plan(
            String name,
            String description,
            Optional<Duration> duration,
            List<TopicPlan> topics,
            ClusterPlan cluster,
            Optional<RegistryPlan> registry,
            Map<String, String> parameters) {
        this(name, description, duration, topics, cluster, registry, parameters, List.of(), List.of());
    }

    /** The flows that send to {@code topic}. */
    public List<FlowPlan> flowsTo(String topic) {
        return flows.stream().filter(flow -> flow.topics().contains(topic)).toList();
    }

    /** The same with these topics and flows. */
    public Plan with(List<TopicPlan> otherTopics, List<FlowPlan> otherFlows) {
        return new Plan(
                name,
                description,
                duration,
                otherTopics,
                otherFlows,
                cluster,
                registry,
                parameters,
                incidents,
                expectations,
                tags,
                files,
                services,
                mentions);
    }

    /** Whether something in it may need that of the cluster. */
    public boolean needs(Capability capability) {
        return !Impossible.mistakes(this, Capabilities.ALL.without(capability, capability.lack()))
                .isEmpty();
    }

    /** The same in slower or faster time: {@code 0.5} takes half as long. */
    public Plan scaled(double factor) {
        return factor == 1 ? this : Scaled.plan(this, factor);
    }

    /** The same with all rates made smaller. Those that are unlimited stay so. */
    public Plan capped(double factor) {
        return Capped.plan(this, factor);
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
