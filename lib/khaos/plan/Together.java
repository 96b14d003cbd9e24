package khaos.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import khaos.base.BadInput;
import khaos.plan.flow.FlowPlan;

/**
 * Several scenarios as one: all their topics, the longest duration, the most brokers. A topic that two of them share has
 * the producers and consumers of both, and must otherwise be said the same.
 */
final class Together {

    private final List<Plan> plans;

    Together(List<Plan> plans) {
        this.plans = plans;
    }

    Plan plan() {
        if (plans.size() == 1) return plans.get(0);
        return new Plan(
                plans.stream().map(Plan::name).collect(Collectors.joining(" + ")),
                plans.stream().map(Plan::description).collect(Collectors.joining("; ")),
                duration(),
                topics(),
                flows(),
                new ClusterPlan(brokers(), brokerConfig(), containers()),
                registry(),
                parameters(),
                plans.stream().flatMap(plan -> plan.incidents().stream()).toList(),
                plans.stream().flatMap(plan -> plan.expectations().stream()).toList(),
                plans.stream().flatMap(plan -> plan.tags().stream()).collect(Collectors.toSet()),
                plans.stream()
                        .flatMap(plan -> plan.files().entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one)),
                services(),
                plans.stream().flatMap(plan -> plan.mentions().stream()).toList());
    }

    private List<ServicePlan> services() {
        var byName = new LinkedHashMap<String, ServicePlan>();
        plans.stream().flatMap(plan -> plan.services().stream()).forEach(service -> {
            ServicePlan earlier = byName.putIfAbsent(service.name(), service);
            if (earlier != null && !earlier.isSameAs(service))
                throw new BadInput(
                        "the service '" + service.name() + "' is said twice, at " + earlier.place() + " and "
                                + service.place(),
                        "give one of them another name, or run the scenarios one after the other");
        });
        return List.copyOf(byName.values());
    }

    /** None when one of them is to run until it is stopped. */
    private Optional<Duration> duration() {
        boolean isEndless = plans.stream().anyMatch(plan -> plan.duration().isEmpty());
        return isEndless
                ? Optional.empty()
                : plans.stream().map(plan -> plan.duration().orElseThrow()).max(Comparator.naturalOrder());
    }

    private List<TopicPlan> topics() {
        var byName = new LinkedHashMap<String, TopicPlan>();
        plans.stream()
                .flatMap(plan -> plan.topics().stream())
                .forEach(topic -> byName.merge(topic.name(), topic, Together::shared));
        return List.copyOf(byName.values());
    }

    private List<FlowPlan> flows() {
        var byName = new LinkedHashMap<String, FlowPlan>();
        plans.stream().flatMap(plan -> plan.flows().stream()).forEach(flow -> {
            FlowPlan earlier = byName.putIfAbsent(flow.name(), flow);
            if (earlier != null)
                throw new BadInput(
                        "there are two flows '" + flow.name() + "', at " + earlier.place() + " and " + flow.place(),
                        "give one of them another name, or run the scenarios one after the other");
        });
        return List.copyOf(byName.values());
    }

    private static TopicPlan shared(TopicPlan one, TopicPlan other) {
        agree(one, other, "partitions", one.partitions(), other.partitions());
        agree(one, other, "replicas", one.replicas(), other.replicas());
        agree(one, other, "config", one.config(), other.config());
        boolean bothSend = !one.producers().isEmpty() && !other.producers().isEmpty();
        TopicPlan sending = one.producers().isEmpty() ? other : one;
        if (bothSend) agree(one, other, "key", one.key(), other.key());
        if (bothSend) agree(one, other, "value or payload", one.content(), other.content());
        agree(one, other, "identity", one.identity(), other.identity());
        return new TopicPlan(
                one.name(),
                one.partitions(),
                one.replicas(),
                one.config(),
                sending.key(),
                sending.content(),
                one.identity(),
                both(one.producers(), other.producers()),
                both(one.consumers(), other.consumers()),
                one.place());
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static void agree(TopicPlan one, TopicPlan other, String what, Object here, Object there) {
        if (here.equals(there)) return;
        throw new BadInput(
                "topic '" + one.name() + "' is said twice with another " + what + ": " + here + " at " + one.place()
                        + ", " + there + " at " + other.place(),
                "say it the same in both scenarios, or run them one after the other");
    }

    private OptionalInt brokers() {
        return plans.stream()
                .flatMapToInt(plan -> plan.cluster().brokers().stream())
                .max();
    }

    private Map<String, String> brokerConfig() {
        var all = new LinkedHashMap<String, String>();
        for (var plan : plans)
            plan.cluster()
                    .brokerConfig()
                    .forEach((name, value) -> agree("broker setting " + name, all.put(name, value), value));
        return all;
    }

    private Map<String, String> containers() {
        var all = new LinkedHashMap<String, String>();
        for (var plan : plans)
            plan.cluster()
                    .containers()
                    .forEach((name, value) -> agree("the container of " + name, all.put(name, value), value));
        return all;
    }

    private Optional<RegistryPlan> registry() {
        var all = plans.stream().flatMap(plan -> plan.registry().stream()).toList();
        if (all.isEmpty()) return Optional.empty();
        var urls = all.stream()
                .flatMap(registry -> registry.url().stream())
                .distinct()
                .toList();
        if (urls.size() > 1) agree("registry", urls.get(0), urls.get(1));
        var schemas = all.stream()
                .flatMap(registry -> registry.schemas().stream())
                .distinct()
                .toList();
        return Optional.of(new RegistryPlan(urls.stream().findFirst(), schemas));
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        for (var plan : plans) plan.parameters().forEach((name, value) -> all.put(plan.name() + "." + name, value));
        return all;
    }

    private static void agree(String what, String earlier, String later) {
        if (earlier != null && !earlier.equals(later))
            throw new BadInput(
                    "the scenarios want another " + what + ": " + earlier + " and " + later,
                    "run them one after the other");
    }
}
