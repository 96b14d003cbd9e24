package khaos.plan;

import java.util.List;
import khaos.base.Rate;
import khaos.plan.flow.FlowPlan;

/** A plan whose load is made smaller in all its parts alike, so that it stays under a limit. */
final class Capped {

    private Capped() {}

    /** @param factor at most 1 */
    static Plan plan(Plan plan, double factor) {
        return new Plan(
                plan.name(),
                plan.description(),
                plan.duration(),
                plan.topics().stream().map(topic -> topic(topic, factor)).toList(),
                plan.flows().stream().map(flow -> flow(flow, factor)).toList(),
                plan.cluster(),
                plan.registry(),
                plan.parameters(),
                plan.incidents(),
                plan.expectations(),
                plan.tags(),
                plan.files(),
                plan.services(),
                plan.mentions());
    }

    private static TopicPlan topic(TopicPlan topic, double factor) {
        List<ProducersPlan> producers = topic.producers().stream()
                .map(each -> new ProducersPlan(
                        each.count(),
                        new Rate(each.rate().perSecond() * factor),
                        each.properties(),
                        each.oddities(),
                        each.transactions()))
                .toList();
        return new TopicPlan(
                topic.name(),
                topic.partitions(),
                topic.replicas(),
                topic.config(),
                topic.key(),
                topic.content(),
                topic.identity(),
                producers,
                topic.consumers(),
                topic.place());
    }

    private static FlowPlan flow(FlowPlan flow, double factor) {
        return new FlowPlan(
                flow.name(),
                new Rate(flow.rate().perSecond() * factor),
                flow.correlation(),
                flow.parts(),
                flow.properties(),
                flow.contents(),
                flow.place());
    }
}
