package khaos.plan.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import khaos.plan.TopicPlan;

/** The topics of a scenario with flows: those that it says, and those that only steps name. */
public final class FlowTopics {

    private FlowTopics() {}

    /** Each topic once, with the consumers of its block and of its steps. */
    public static List<TopicPlan> of(List<TopicPlan> said, List<FlowPlan> flows) {
        var byName = new LinkedHashMap<String, TopicPlan>();
        for (var flow : flows)
            for (var step : flow.steps()) {
                TopicPlan topic = said.stream()
                        .filter(own -> own.name().equals(step.topic()))
                        .findFirst()
                        .orElseGet(() -> TopicPlan.of(step.topic(), step.place()));
                byName.putIfAbsent(topic.name(), topic);
                byName.computeIfPresent(topic.name(), (name, known) -> known.readBy(step.consumers()));
            }
        var all = new ArrayList<TopicPlan>();
        for (var topic : said) { // two of one name are a mistake that somebody else tells
            TopicPlan fed = byName.remove(topic.name());
            all.add(fed == null ? topic : fed);
        }
        all.addAll(byName.values());
        return all;
    }
}
