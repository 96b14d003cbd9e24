package khaos.dsl.block;

import java.util.HashMap;
import java.util.Map;

/** Names for the consumer groups of one flow's steps: the flow's name, the topic's, and a number. */
final class StepGroups {

    private final String flow;
    private final Map<String, Integer> counts = new HashMap<>();

    StepGroups(String flow) {
        this.flow = flow;
    }

    String next(String topic) {
        return flow + "-" + topic + "-group-" + counts.merge(topic, 1, Integer::sum);
    }
}
