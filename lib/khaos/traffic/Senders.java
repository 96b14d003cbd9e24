package khaos.traffic;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import khaos.base.Dice;
import khaos.history.History;
import khaos.history.Produced;
import khaos.history.ledger.FlowLedger;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.StepPlan;
import khaos.value.Origin;
import khaos.value.References;

/**
 * Makes the producers of topics, and flows with theirs.
 *
 * @param dice     all data, keys and schedules come from it
 * @param isJudged whether the ledger can tell a topic's records apart
 */
record Senders(
        Dice dice,
        References references,
        History history,
        Handovers handovers,
        Quotas quotas,
        Predicate<TopicPlan> isJudged) {

    List<RunningProducer> of(TopicPlan topic) {
        int count = topic.producers().stream().mapToInt(ProducersPlan::count).sum();
        var origin = new Origin(dice.named("topic " + topic.name()), Math.max(1, count), Clock.systemUTC(), references);
        var all = new ArrayList<RunningProducer>();
        for (var plan : topic.producers())
            for (int i = 0; i < plan.count(); i++) all.add(one(topic, plan, i, origin.producer(all.size())));
        return all;
    }

    private RunningProducer one(TopicPlan topic, ProducersPlan plan, int i, Origin origin) {
        String name = "khaos-producer-" + topic.name() + "-" + (origin.producer() + 1);
        var produced = history.topic(topic.name()).producer(plan.rate());
        var evolution = new Evolution(topic, origin);
        var loop = new ProducerLoop(
                name,
                sender(name, topic, plan, origin, produced),
                plan.oddities().over(topic.content(), evolution.maker(), origin),
                origin.given(),
                Schedule.constant(plan.rate(), i, plan.count()),
                history.clock());
        return new RunningProducer(loop, plan.rate(), evolution, quotas);
    }

    private Sender sender(String name, TopicPlan topic, ProducersPlan plan, Origin origin, Produced produced) {
        if (plan.transactions().isEmpty()) return handovers.open(name, topic, plan.properties(), produced);
        return new Transactor(
                plan.transactions().get(),
                origin.part("transactions").dice(),
                () -> handovers.transactional(name, topic, plan.properties(), produced));
    }

    /** @param topics of the run, among them those that the flow sends to */
    FlowLoop of(FlowPlan plan, List<TopicPlan> topics) {
        var byTopic = new HashMap<String, FlowProducer>();
        for (var topic : topics) {
            if (!plan.topics().contains(topic.name())) continue;
            String name = "khaos-flow-" + plan.name() + "-" + topic.name();
            var produced = history.topic(topic.name()).producer(plan.rate());
            var handover = handovers.open(name, topic, plan.properties(), produced);
            byTopic.put(topic.name(), new FlowProducer(name, handover, isJudged.test(topic), quotas));
        }
        var steps = plan.steps();
        var own = dice.named("flow " + plan.name());
        return new FlowLoop(
                plan,
                own,
                new Origin(own, 1, Clock.systemUTC(), references),
                steps.stream().map(step -> byTopic.get(step.topic())).toList(),
                history.flow(plan.name()),
                history.ledger()
                        .flow(plan.name(), steps.stream().map(Senders::lanes).toList()),
                history.clock());
    }

    private static FlowLedger.Step lanes(StepPlan step) {
        return new FlowLedger.Step(step.toString(), step.topic(), step.records().max());
    }
}
