package khaos.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import khaos.wire.Payload;

/** Topics that a scenario needs without saying so: those of dead letters, with the settings of where they come from. */
final class Implied {

    private Implied() {}

    /** {@code topics}, and after them those that they imply. */
    static List<TopicPlan> with(List<TopicPlan> topics) {
        var all = new ArrayList<>(topics);
        for (var topic : topics)
            for (String name : deadLetters(topic))
                if (all.stream().noneMatch(known -> known.name().equals(name))) all.add(deadLetters(topic, name));
        return all;
    }

    /** The names of the topics that take the dead letters of {@code topic}. */
    static List<String> deadLetters(TopicPlan topic) {
        return topic.consumers().stream()
                .flatMap(plan -> plan.failing().then().deadLetter().stream())
                .map(letter -> letter.topic(topic.name()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static TopicPlan deadLetters(TopicPlan topic, String name) {
        return new TopicPlan(
                name,
                topic.partitions(),
                topic.replicas(),
                topic.config(),
                topic.key(),
                Payload.DEFAULT,
                topic.identity(),
                List.of(),
                List.of(),
                topic.place());
    }
}
