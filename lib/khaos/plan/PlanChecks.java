package khaos.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import khaos.base.KhaosError;
import khaos.target.Broker;

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
        }
        mistakes.addAll(new IncidentChecks(plan).mistakes());
        return mistakes;
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

    private static void checkKey(TopicPlan topic, List<Mistake> mistakes) {
        try {
            topic.content().check(topic.key());
        } catch (KhaosError wrong) {
            mistakes.add(mistake(topic, wrong.what(), wrong.fix()));
        }
    }

    private static Mistake mistake(TopicPlan topic, String what, String fix) {
        return new Mistake(topic.place(), "topic".length(), what, fix);
    }
}
