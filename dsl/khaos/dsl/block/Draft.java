package khaos.dsl.block;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import khaos.plan.ClusterPlan;
import khaos.plan.Expectation;
import khaos.plan.Mention;
import khaos.plan.Plan;
import khaos.plan.RegistryPlan;
import khaos.plan.ServicePlan;
import khaos.plan.TopicPlan;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.FlowTopics;

/** A plan while the script still speaks. One thread, one reading. */
final class Draft {

    final List<TopicBlock> topics = new ArrayList<>();
    final List<FlowPlan> flows = new ArrayList<>();
    final List<ProcessBlock> processes = new ArrayList<>();
    final List<ServicePlan> services = new ArrayList<>();
    final List<Line> incidents = new ArrayList<>();
    final List<Expectation> expectations = new ArrayList<>();
    final Set<String> tags = new LinkedHashSet<>();
    final Map<String, Path> files = new HashMap<>();
    final List<Mention> mentions = new ArrayList<>();
    String name;
    String description = "";
    Duration duration;
    ClusterPlan cluster = ClusterPlan.DEFAULT;
    RegistryPlan registry;

    Draft(String name) {
        this.name = name;
    }

    /** @param isWhole whether every statement could be carried out; else flows may lack steps, and are left out */
    Plan plan(Map<String, String> parameters, boolean isWhole) {
        return new Plan(
                name,
                description,
                Optional.ofNullable(duration),
                topics(),
                isWhole ? flows : List.of(),
                cluster,
                Optional.ofNullable(registry),
                parameters,
                incidents.stream().map(Line::incident).toList(),
                expectations,
                tags,
                files,
                services,
                mentions);
    }

    /** Processes that read what is none of {@code topics}. */
    List<ProcessBlock> homeless(List<TopicPlan> topics) {
        return processes.stream()
                .filter(process ->
                        topics.stream().noneMatch(topic -> topic.name().equals(process.from())))
                .toList();
    }

    /** With the processes that read it as groups. */
    private TopicPlan processed(TopicPlan topic) {
        return topic.readBy(processes.stream()
                .filter(process -> process.from().equals(topic.name()))
                .map(ProcessBlock::plan)
                .toList());
    }

    /** A topic that a flow sends to has no producers and consumers of its own unless it says so. */
    private List<TopicPlan> topics() {
        var fed = flows.stream().flatMap(flow -> flow.topics().stream()).toList();
        return FlowTopics.of(
                        topics.stream()
                                .map(topic -> topic.plan(fed.contains(topic.name())))
                                .toList(),
                        flows)
                .stream()
                .map(this::processed)
                .toList();
    }
}
