package khaos.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.base.Spoken;
import khaos.fault.Burst;
import khaos.fault.Config;
import khaos.fault.EvolveSchema;
import khaos.fault.Fault;
import khaos.fault.Freeze;
import khaos.fault.MoveLeader;
import khaos.fault.Pace;
import khaos.fault.ProcessFault;
import khaos.fault.network.RefuseNames;
import khaos.plan.Incident.Action;
import khaos.plan.Incident.Trigger;
import khaos.target.LeaderOf;
import khaos.target.Link.Traffic;
import khaos.target.NamedService;
import khaos.target.NamedTopic;
import khaos.target.Producers;
import khaos.target.Selector;
import khaos.target.network.Links;
import khaos.target.network.ServiceLink;

/** What must hold for the incidents of a plan: they happen within it, on what is in it, and heal what was hurt. */
final class IncidentChecks {

    private final Plan plan;
    private final List<Mistake> mistakes = new ArrayList<>();

    IncidentChecks(Plan plan) {
        this.plan = plan;
    }

    /** Each line once, however often it is repeated. */
    List<Mistake> mistakes() {
        plan.incidents().forEach(this::check);
        mistakes.addAll(Overlaps.of(plan));
        return mistakes.stream().distinct().toList();
    }

    /** What names a broker that is not among {@code brokers}; each line once. */
    List<Mistake> onBrokers(Collection<String> brokers) {
        for (var incident : plan.incidents())
            target(incident).stream()
                    .flatMap(target -> target.named().brokers().stream())
                    .forEach(name -> checkName(incident, "the cluster", "broker", name, brokers));
        return mistakes.stream().distinct().toList();
    }

    /** Whom it hurts or heals, if it says so. */
    static Optional<Selector<?>> target(Incident incident) {
        if (incident.action() instanceof Action.Inject<?> inject) return Optional.of(inject.target());
        return incident.action() instanceof Action.Heal heal ? Optional.of(heal.target()) : Optional.empty();
    }

    private void check(Incident incident) {
        plan.duration().ifPresent(end -> checkTime(incident, end));
        if (incident.action() instanceof Action.Inject<?> inject) {
            checkNames(incident, inject.target());
            if (inject.target() instanceof Producers producers)
                producers.topic().ifPresent(topic -> checkFlows(incident, inject.fault(), topic));
            if (inject.target() instanceof NamedService service)
                checkOnService(incident, inject.fault(), service.name());
            if (inject.target() instanceof ServiceLink link) checkOnLink(incident, link.service());
            if (inject.fault() instanceof RefuseNames && inject.target() instanceof Links links)
                checkNamed(incident, links);
            if (inject.target() instanceof NamedTopic topic) checkOnTopic(incident, inject.fault(), topic);
        }
        if (incident.action() instanceof Action.Heal heal) {
            checkNames(incident, heal.target());
            if (!isHurt(heal.target()))
                tell(
                        incident,
                        "nothing hurts " + heal.target() + ", so there is nothing to heal",
                        "heal the target of an `inject`");
        }
    }

    private void checkTime(Incident incident, Duration end) {
        Duration first = incident.trigger() instanceof Trigger.At at
                ? at.time()
                : incident.trigger() instanceof Trigger.Every every ? every.first() : Duration.ZERO;
        if (first.compareTo(end) >= 0)
            tell(
                    incident,
                    "this would happen at " + Spoken.of(first) + ", and the scenario ends at " + Spoken.of(end),
                    "raise its duration, or let this happen earlier");
    }

    private void checkNames(Incident incident, Selector<?> target) {
        var topics = plan.topics().stream().map(TopicPlan::name).toList();
        var groups = plan.topics().stream()
                .flatMap(topic -> topic.consumers().stream())
                .map(ConsumersPlan::group)
                .toList();
        checkName(incident, "the scenario", "topic", target.named().topic(), topics);
        checkName(incident, "the scenario", "group", target.named().group(), groups);
        if (target instanceof LeaderOf leader) checkPartition(incident, leader.topic(), leader.partition());
    }

    private void checkName(Incident incident, String where, String what, String name, Collection<String> known) {
        if (name.isEmpty() || known.contains(name)) return;
        String near = Near.meant(name, known);
        tell(
                incident,
                where + " has no " + what + " '" + name + "'",
                near.isEmpty() ? "it has " + String.join(", ", known) : near);
    }

    private void checkFlows(Incident incident, Fault<?> fault, String topic) {
        checkRate(incident, fault, topic);
        if (!(fault instanceof EvolveSchema)) return;
        plan.flowsTo(topic).stream()
                .findFirst()
                .ifPresent(flow -> tell(
                        incident,
                        "what the flow '" + flow.name() + "' sends to " + topic + " has a schema that does not change",
                        "name a topic that only producers of its own send to"));
    }

    /** What a flow sends after its first step follows its instances, and has no rate of its own. */
    private void checkRate(Incident incident, Fault<?> fault, String topic) {
        if (!(fault instanceof Pace || fault instanceof Burst)) return;
        var flows = plan.flowsTo(topic);
        boolean hasRate = flows.stream().anyMatch(flow -> flow.topics().get(0).equals(topic))
                || plan.topics().stream()
                        .anyMatch(known ->
                                known.name().equals(topic) && !known.producers().isEmpty());
        if (flows.isEmpty() || hasRate) return;
        String first = flows.get(0).topics().get(0);
        tell(
                incident,
                "what the flow '" + flows.get(0).name() + "' sends to " + topic + " follows its first step",
                "change how many instances begin: on producers('" + first + "')");
    }

    private void checkNamed(Incident incident, Links links) {
        if (links.traffic().contains(Traffic.CLIENTS))
            tell(
                    incident,
                    "clients are told addresses, so there is no name to refuse them",
                    "refuse those of brokers to each other: on peers('kafka-1'), or quorum()");
    }

    private void checkOnTopic(Incident incident, Fault<?> fault, NamedTopic topic) {
        if (fault instanceof MoveLeader move) checkPartition(incident, topic.name(), move.partition());
        if (fault instanceof Config config)
            try {
                KafkaSettings.TOPIC.check(config.name(), config.value());
            } catch (KhaosError refused) {
                tell(incident, refused.what(), refused.fix());
            }
    }

    private void checkOnLink(Incident incident, String service) {
        checkService(incident, service);
        plan.services().stream()
                .filter(known -> known.name().equals(service) && known.proxied().isEmpty())
                .forEach(known -> tell(
                        incident,
                        "no proxy is before '" + service + "'",
                        "have one made: service('" + service + "', proxied: 'localhost:9000') { … }"));
    }

    private void checkOnService(Incident incident, Fault<?> fault, String name) {
        checkService(incident, name);
        plan.services().stream()
                .filter(service -> service.name().equals(name) && fault instanceof ProcessFault<?>)
                .forEach(service -> checkProcess(incident, fault, service));
    }

    private void checkService(Incident incident, String name) {
        checkName(
                incident,
                "the scenario",
                "service",
                name,
                plan.services().stream().map(ServicePlan::name).toList());
    }

    private void checkProcess(Incident incident, Fault<?> fault, ServicePlan service) {
        if (service.process().isEmpty())
            tell(
                    incident,
                    "khaos does not know the process of '" + service.name() + "'",
                    "say it in its block: command '…' or process pidFile('…')");
        else if (!service.isStartable() && !(fault instanceof Freeze))
            tell(
                    incident,
                    "khaos cannot start '" + service.name() + "' again",
                    "say how in its block: start '…', or only freeze() it");
    }

    private void checkPartition(Incident incident, String name, int partition) {
        for (var topic : plan.topics())
            if (topic.name().equals(name) && partition >= topic.partitions())
                tell(
                        incident,
                        "topic '" + name + "' has " + topic.partitions() + " partitions, and no " + partition,
                        "the first one is 0");
    }

    /** Code may hurt anything. */
    private boolean isHurt(Selector<?> target) {
        return plan.incidents().stream()
                .map(Incident::action)
                .anyMatch(action -> action instanceof Action.Inject<?> inject
                                && inject.target().equals(target)
                        || action instanceof Action.Code code && !code.chances().isEmpty());
    }

    private void tell(Incident incident, String what, String fix) {
        mistakes.add(mistake(incident, what, fix));
    }

    static Mistake mistake(Incident incident, String what, String fix) {
        return mistake(incident.place(), incident.text(), what, fix);
    }

    /** Under the first word of {@code text}. */
    static Mistake mistake(Place place, String text, String what, String fix) {
        return new Mistake(place, Math.max(1, text.split("\\W", 2)[0].length()), what, fix);
    }
}
