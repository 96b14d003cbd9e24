package khaos.dsl.block;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.StepPlan;
import khaos.value.Drawer;
import khaos.value.FieldKey;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.Leaves;
import khaos.value.LookedUp;
import khaos.value.Lookup;
import khaos.value.ObjectOf;
import khaos.value.Origin;

/** What the records of a script, its flows' too, look up in those of other topics, which may be said before and after. */
final class Lookups {

    private static final String WORD = "lookup";

    private final Map<Said, Place> said = new LinkedHashMap<>();

    /**
     * A lookup while the script still speaks; every one is another, wherever it stands.
     *
     * @param name {@code customers.id}
     */
    record Said(String name, int number) implements Leaf {

        @Override
        public Kind kind() {
            return Kind.ANY;
        }

        @Override
        public Drawer drawer(Origin origin) {
            throw new KhaosError(
                    "lookup('" + name + "') stands where nothing can be looked up", "use it in a field of a topic");
        }
    }

    /** Where a name leads. */
    private record Goal(TopicBlock topic, String path) {}

    Leaf said(String name, Place place) {
        var lookup = new Said(name, said.size());
        said.put(lookup, place);
        return lookup;
    }

    /** Lets {@code topics} know of each other, and {@code flows} of them; what is wrong with that. */
    List<Mistake> resolve(List<TopicBlock> topics, List<FlowPlan> flows) {
        var mistakes = new ArrayList<Mistake>();
        if (said.isEmpty()) return mistakes;
        Map<String, Goal> goals = new HashMap<>();
        var inRecords = new HashSet<Said>();
        topics.forEach(topic -> inRecords.addAll(in(topic)));
        flows.forEach(flow -> flow.steps().forEach(step -> changed(step, collecting(inRecords))));
        said.forEach((lookup, place) -> {
            try {
                if (!inRecords.contains(lookup))
                    throw new KhaosError(
                            "nothing can be looked up here",
                            "use `lookup` in a field of a topic's value, or of a step");
                goals.put(lookup.name, goal(lookup.name, topics, flows));
            } catch (KhaosError wrong) {
                mistakes.add(new Mistake(place, WORD.length(), wrong.what(), wrong.fix()));
            }
        });
        if (mistakes.isEmpty()) mistakes.addAll(circles(topics, goals));
        if (!mistakes.isEmpty()) return mistakes;
        Map<String, Kind> kinds = new HashMap<>();
        goals.forEach((name, goal) -> kinds.put(name, kind(goal, goals)));
        UnaryOperator<Leaf> found =
                leaf -> leaf instanceof Said lookup ? new Lookup(lookup.name, kinds.get(lookup.name)) : leaf;
        for (var topic : topics) topic.fields().ifPresent(fields -> topic.fields(fields(topic, fields, found, goals)));
        flows.replaceAll(flow -> flow.changed(step -> changed(step, found)));
        return mistakes;
    }

    private static StepPlan changed(StepPlan step, UnaryOperator<Leaf> change) {
        return step.fields().isEmpty()
                ? step
                : step.with(Leaves.changed(new ObjectOf(step.fields()), change).fields());
    }

    /** What the topic's records look up, and what others look up in them. */
    private static ObjectOf fields(
            TopicBlock topic, ObjectOf said, UnaryOperator<Leaf> found, Map<String, Goal> goals) {
        ObjectOf fields = Leaves.changed(said, found);
        for (var goal : goals.entrySet())
            if (goal.getValue().topic == topic)
                fields = new FieldKey(goal.getValue().path).replaced(fields, leaf -> new LookedUp(goal.getKey(), leaf));
        return fields;
    }

    private static Goal goal(String name, List<TopicBlock> all, List<FlowPlan> flows) {
        if (!name.matches("[^.].*\\.[^.]+"))
            throw new KhaosError(
                    "'" + name + "' does not say what to look up",
                    "name a topic and a field of it: lookup('customers.id')");
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            String topic = name.substring(0, dot);
            for (var block : all) if (block.name().equals(topic)) return goal(block, name.substring(dot + 1), flows);
        }
        for (var flow : flows)
            for (String topic : flow.topics()) if (name.startsWith(topic + ".")) throw ofFlow(flow, topic, name);
        var topics = all.stream().map(TopicBlock::name).toList();
        String meant = name.substring(0, name.indexOf('.'));
        String near = Near.meant(meant, topics);
        throw new KhaosError(
                "the scenario has no topic '" + meant + "'",
                near.isEmpty() ? "it has " + String.join(", ", topics) : near);
    }

    private static KhaosError ofFlow(FlowPlan flow, String topic, String name) {
        return new KhaosError(
                "only the flow " + flow.name() + " sends to " + topic + ", and its records cannot be looked up",
                "say from('" + name + "') in a later step of that flow, or look up a topic that has producers");
    }

    private static Goal goal(TopicBlock topic, String path, List<FlowPlan> flows) {
        for (var flow : flows)
            if (flow.topics().contains(topic.name()) && !topic.hasProducers(true))
                throw ofFlow(flow, topic.name(), topic.name() + "." + path);
        ObjectOf fields = topic.fields()
                .orElseThrow(() -> new KhaosError(
                        "the records of " + topic.name() + " have no fields to look up",
                        "give it value { field '" + path + "', uuid() }"));
        if (!topic.hasProducers(false))
            throw new KhaosError(
                    "nobody produces to " + topic.name() + ", so nothing of it is ever acknowledged",
                    "give it producers");
        if (Leaves.at(fields, path).isEmpty()) {
            var names = fields.fields().stream().map(ObjectOf.Field::name).toList();
            String near =
                    names.contains(path) ? "look up one that is neither a list nor an object" : Near.meant(path, names);
            throw new KhaosError(
                    "the records of " + topic.name() + " have no single value '" + path + "'",
                    near.isEmpty() ? "their fields are " + String.join(", ", names) : near);
        }
        return new Goal(topic, path);
    }

    /** Records that wait for each other would wait for ever. */
    private List<Mistake> circles(List<TopicBlock> topics, Map<String, Goal> goals) {
        var mistakes = new ArrayList<Mistake>();
        for (var topic : topics)
            for (var lookup : in(topic))
                if (mistakes.isEmpty() && reaches(goals.get(lookup.name).topic, topic, goals, new HashSet<>()))
                    mistakes.add(new Mistake(
                            said.get(lookup),
                            WORD.length(),
                            goals.get(lookup.name).topic == topic
                                    ? "records of " + topic.name() + " would wait for records of their own topic"
                                    : "records of " + topic.name() + " would wait for records that wait for them",
                            "look up in one direction only"));
        return mistakes;
    }

    private static boolean reaches(TopicBlock from, TopicBlock to, Map<String, Goal> goals, Set<TopicBlock> seen) {
        if (from == to) return true;
        if (!seen.add(from)) return false;
        return in(from).stream().anyMatch(lookup -> reaches(goals.get(lookup.name).topic, to, goals, seen));
    }

    private static List<Said> in(TopicBlock topic) {
        var found = new ArrayList<Said>();
        topic.fields().ifPresent(fields -> Leaves.changed(fields, collecting(found)));
        return found;
    }

    private static UnaryOperator<Leaf> collecting(Collection<Said> found) {
        return leaf -> {
            if (leaf instanceof Said lookup) found.add(lookup);
            return leaf;
        };
    }

    /** Which of its texts an enum may be is known only where it is made. */
    private static Kind kind(Goal goal, Map<String, Goal> goals) {
        Optional<Leaf> leaf = Leaves.at(goal.topic.fields().orElseThrow(), goal.path);
        if (leaf.get() instanceof Said lookup) return kind(goals.get(lookup.name), goals);
        return leaf.get().kind() == Kind.ENUM ? Kind.TEXT : leaf.get().kind();
    }
}
