package khaos.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.Wiring;
import khaos.value.From;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Value;
import khaos.wire.JsonContent;

/** What must hold for the flows of a plan: each has a name of its own, and each step can have what it asks for. */
final class FlowChecks {

    private FlowChecks() {}

    static List<Mistake> of(Plan plan) {
        var mistakes = new ArrayList<Mistake>();
        Map<String, FlowPlan> byName = new HashMap<>();
        for (var flow : plan.flows()) {
            var earlier = byName.putIfAbsent(flow.name(), flow);
            if (earlier != null)
                mistakes.add(new Mistake(
                        flow.place(),
                        "flow".length(),
                        "there is a flow '" + flow.name() + "' already, in line "
                                + earlier.place().line(),
                        "give one of the two another name"));
            mistakes.addAll(new Wiring(flow).mistakes());
        }
        plan.topics().forEach(topic -> checkGroups(topic, plan, mistakes));
        plan.topics().forEach(topic -> checkContent(topic, mistakes));
        return mistakes;
    }

    /** A group that reads a topic already cannot also read it because of a step. */
    private static void checkGroups(TopicPlan topic, Plan plan, List<Mistake> mistakes) {
        var groups = new HashSet<String>();
        for (var consumers : topic.consumers())
            if (!groups.add(consumers.group()))
                plan.flows().stream()
                        .flatMap(flow -> flow.steps().stream())
                        .filter(step -> step.topic().equals(topic.name())
                                && step.consumers().contains(consumers))
                        .reduce((first, last) -> last)
                        .ifPresent(step -> mistakes.add(new Mistake(
                                step.place(),
                                "step".length(),
                                "the group '" + consumers.group() + "' reads " + topic.name() + " already",
                                "give one of the two another name: group '" + consumers.group() + "-2'")));
    }

    private static void checkContent(TopicPlan topic, List<Mistake> mistakes) {
        if (!(topic.content() instanceof JsonContent json)) return;
        from(json.object())
                .map(From::misplaced)
                .ifPresent(
                        wrong -> mistakes.add(new Mistake(topic.place(), "topic".length(), wrong.what(), wrong.fix())));
    }

    private static Optional<From> from(Value value) {
        if (value instanceof From from) return Optional.of(from);
        if (value instanceof Maybe maybe) return from(maybe.value());
        if (value instanceof ListOf list) return from(list.item());
        if (!(value instanceof ObjectOf object)) return Optional.empty();
        return object.fields().stream()
                .map(field -> from(field.value()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
