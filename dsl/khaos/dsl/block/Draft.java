package khaos.dsl.block;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.plan.ClusterPlan;
import khaos.plan.Expectation;
import khaos.plan.Plan;
import khaos.plan.TopicPlan;

/** A plan while the script still speaks. One thread, one reading. */
final class Draft {

    final List<TopicPlan> topics = new ArrayList<>();
    final List<Line> incidents = new ArrayList<>();
    final List<Expectation> expectations = new ArrayList<>();
    String name;
    String description = "";
    Duration duration;
    ClusterPlan cluster = ClusterPlan.DEFAULT;
    String registry;

    Draft(String name) {
        this.name = name;
    }

    Plan plan(Map<String, String> parameters) {
        return new Plan(
                name,
                description,
                Optional.ofNullable(duration),
                topics,
                cluster,
                Optional.ofNullable(registry),
                parameters,
                incidents.stream().map(Line::incident).toList(),
                expectations);
    }
}
