package khaos.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import khaos.plan.ConsumersPlan;
import khaos.plan.TopicPlan;

/** One of several runs that follow each other, and the folder that it is to leave. */
record Turn(String name, Chosen chosen, Path folder) {

    List<String> topics() {
        return chosen.together().topics().stream().map(TopicPlan::name).toList();
    }

    Set<String> groups() {
        return chosen.together().topics().stream()
                .flatMap(topic -> topic.consumers().stream())
                .map(ConsumersPlan::group)
                .collect(Collectors.toSet());
    }
}
