package khaos.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import khaos.base.KhaosError;
import khaos.target.Broker;
import khaos.wire.Content;

/** What must hold for a plan as a whole, beyond what each of its records checks by itself. */
public final class PlanChecks {

    private static final String MIN_IN_SYNC = "min.insync.replicas";

    private PlanChecks() {}

    /** Everything wrong with {@code plan}, wherever it will run. */
    public static List<Mistake> of(Plan plan) {
        var mistakes = new ArrayList<Mistake>();
        Map<String, TopicPlan> byName = new HashMap<>();
        for (var topic : plan.topics()) {
            var earlier = byName.putIfAbsent(topic.name(), topic);
            if (earlier != null)
                mistakes.add(mistake(
                        topic,
                        "there is a topic '" + topic.name() + "' already, in line "
                                + earlier.place().line(),
                        "give one of the two another name, or say everything in one block"));
            checkInSync(topic, mistakes);
            checkKey(topic, mistakes);
            checkDeadLetters(topic, plan, mistakes);
            topic.consumers().forEach(group -> group.process()
                    .ifPresent(process -> checkProcess(topic, process, plan, mistakes)));
        }
        checkServices(plan, mistakes);
        mistakes.addAll(FlowChecks.of(plan));
        mistakes.addAll(new IncidentChecks(plan).mistakes());
        return mistakes;
    }

    private static void checkServices(Plan plan, List<Mistake> mistakes) {
        Map<String, ServicePlan> byName = new HashMap<>();
        for (var service : plan.services()) {
            var earlier = byName.putIfAbsent(service.name(), service);
            if (earlier != null)
                mistakes.add(new Mistake(
                        service.place(),
                        "service".length(),
                        "there is a service '" + service.name() + "' already, in line "
                                + earlier.place().line(),
                        "give one of the two another name, or say everything in one block"));
        }
    }

    /**
     * Refuses {@code plan} when it cannot run on so many brokers.
     *
     * @param source where the plan was read from
     * @param brokers how many there will be: as the scenario says or, over it, the command line
     */
    public static void fit(Source source, Plan plan, int brokers) {
        fit(
                source,
                plan,
                IntStream.rangeClosed(1, brokers).mapToObj(Broker::name).toList());
    }

    /** Refuses {@code plan} when it cannot run on these brokers, or names another. */
    public static void fit(Source source, Plan plan, Collection<String> brokers) {
        var mistakes = new ArrayList<>(on(brokers.size(), plan));
        mistakes.addAll(new IncidentChecks(plan).onBrokers(brokers));
        plan.mentions().stream()
                .flatMap(mention -> mention.mistake(brokers).stream())
                .distinct()
                .forEach(mistakes::add);
        if (!mistakes.isEmpty()) throw new BadScenario(source, mistakes);
    }

    /** What keeps {@code plan} from running on so many brokers. */
    public static List<Mistake> on(int brokers, Plan plan) {
        return plan.topics().stream()
                .filter(topic -> topic.replicas() > brokers)
                .map(topic -> mistake(
                        topic,
                        "topic '" + topic.name() + "' wants " + topic.replicas() + " replicas, and there "
                                + (brokers == 1 ? "is 1 broker" : "are " + brokers + " brokers"),
                        "lower replicas to " + brokers + ", or start more brokers: --nodes " + topic.replicas()))
                .toList();
    }

    private static void checkInSync(TopicPlan topic, List<Mistake> mistakes) {
        String wanted = topic.config().get(MIN_IN_SYNC);
        if (wanted != null && Integer.parseInt(wanted) > topic.replicas())
            mistakes.add(mistake(
                    topic,
                    MIN_IN_SYNC + " " + wanted + " exceeds the " + topic.replicas() + " replicas of topic '"
                            + topic.name() + "': no write with acks 'all' would ever succeed",
                    "lower it to at most " + topic.replicas()));
    }

    private static void checkDeadLetters(TopicPlan topic, Plan plan, List<Mistake> mistakes) {
        for (String name : Implied.deadLetters(topic))
            plan.topics().stream()
                    .filter(other ->
                            other.name().equals(name) && !other.producers().isEmpty())
                    .forEach(other -> mistakes.add(mistake(
                            other,
                            "topic '" + name + "' has producers, and takes the dead letters of '" + topic.name() + "'",
                            name.equals(topic.name())
                                    ? "send them elsewhere: deadLetter(to: '" + name + "-dlq')"
                                    : "say producers(0) in its block, or send them elsewhere: deadLetter(to: …)")));
    }

    private static void checkProcess(TopicPlan from, ProcessPlan process, Plan plan, List<Mistake> mistakes) {
        var others = new ArrayList<>(from.consumers());
        var own = others.stream()
                .filter(group -> group.process().filter(process::equals).isPresent())
                .findFirst()
                .orElseThrow();
        others.remove(own);
        if (others.stream().anyMatch(other -> other.group().equals(own.group())))
            mistakes.add(new Mistake(
                    process.place(),
                    "process".length(),
                    "the group '" + own.group() + "' reads '" + from.name() + "' already",
                    "give one of the two another name: group '" + own.group() + "-2'"));
        if (process.to().equals(from.name()))
            mistakes.add(new Mistake(
                    process.place(),
                    "process".length(),
                    "a process writes to the topic that it reads, '" + from.name()
                            + "', and would never come to an end",
                    "let it write to another topic"));
        else if (plan.topics().stream().noneMatch(topic -> topic.name().equals(process.to())))
            mistakes.add(new Mistake(
                    process.place(),
                    "process".length(),
                    "a process writes to '" + process.to() + "', which is no topic of the scenario",
                    "declare it: topic('" + process.to() + "') { producers(0) }"));
    }

    private static void checkKey(TopicPlan topic, List<Mistake> mistakes) {
        try {
            topic.content().check(topic.key());
            if (topic.content().tie() != Content.Tie.FIRM)
                topic.producers().forEach(producers -> producers.oddities().check(topic.content()));
        } catch (KhaosError wrong) {
            mistakes.add(mistake(topic, wrong.what(), wrong.fix()));
        }
    }

    private static Mistake mistake(TopicPlan topic, String what, String fix) {
        return new Mistake(topic.place(), "topic".length(), what, fix);
    }
}
