package khaos.traffic;

import java.util.List;
import java.util.function.Predicate;
import khaos.plan.ConsumersPlan;
import khaos.plan.TopicPlan;

/** Who writes to a topic: its producers, groups that put their dead letters there, and processes. */
final class Written {

    private Written() {}

    static boolean is(TopicPlan topic, List<TopicPlan> all, boolean withConsumers) {
        return topic.producers().stream().anyMatch(plan -> plan.count() > 0)
                || withConsumers
                        && all.stream()
                                .anyMatch(source -> isByGroups(
                                        source, plan -> takesLetters(topic, source, plan) || takes(topic, plan)));
    }

    /** Whether what is written there may be aborted. */
    static boolean isInTransactions(TopicPlan topic, List<TopicPlan> all, boolean withConsumers) {
        return topic.producers().stream().anyMatch(plan -> plan.transactions().isPresent())
                || withConsumers
                        && all.stream()
                                .anyMatch(source -> isByGroups(
                                        source,
                                        plan -> takes(topic, plan)
                                                && plan.process().orElseThrow().isExactlyOnce()));
    }

    private static boolean isByGroups(TopicPlan source, Predicate<ConsumersPlan> group) {
        return source.consumers().stream().anyMatch(group);
    }

    private static boolean takesLetters(TopicPlan topic, TopicPlan source, ConsumersPlan plan) {
        return plan.failing()
                .then()
                .deadLetter()
                .filter(letter -> letter.topic(source.name()).equals(topic.name()))
                .isPresent();
    }

    private static boolean takes(TopicPlan topic, ConsumersPlan plan) {
        return plan.process()
                .filter(process -> process.to().equals(topic.name()))
                .isPresent();
    }
}
