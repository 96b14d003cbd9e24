package khaos.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.base.Dice;
import khaos.plan.Plan;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;
import khaos.plan.flow.FlowPlan;
import khaos.value.Origin;
import khaos.value.References;
import khaos.value.UniformKey;
import khaos.wire.Content;
import khaos.wire.JsonContent;
import khaos.wire.Maker;
import khaos.wire.SchemaContent;

/**
 * Records of a plan without a run: the first of each topic's first producer, and of each flow, byte for byte as a run with that seed
 * makes them, but for what they look up in other topics: there, the first records count as acknowledged.
 */
final class Samples {

    private final Plan plan;
    private final long seed;
    private final References references = new References();

    /** @param known so many records of each topic may be referred to by others */
    Samples(Plan plan, long seed, int known) {
        this.plan = plan;
        this.seed = seed;
        rehearse(known);
    }

    /** What the topics may look up in each other. */
    References known() {
        return references;
    }

    Maker maker(TopicPlan topic) {
        return topic.content().maker(topic.key(), origin(topic));
    }

    /** The first {@code instances} of {@code flow}. */
    SampledFlow flow(FlowPlan flow, int instances) {
        var dice = new Dice(seed).named("flow " + flow.name());
        return new SampledFlow(flow, dice, new Origin(dice, 1, Clock.systemUTC(), references), instances);
    }

    private Origin origin(TopicPlan topic) {
        int producers =
                topic.producers().stream().mapToInt(ProducersPlan::count).sum();
        var dice = new Dice(seed).named("topic " + topic.name());
        return new Origin(dice, Math.max(1, producers), Clock.systemUTC(), references);
    }

    /** Only a run asks the registry for a schema: without it there is what the script says of the fields. */
    private Optional<Maker> rehearsing(TopicPlan topic) {
        if (topic.content().tie() != Content.Tie.FIRM) return Optional.of(maker(topic));
        if (!(topic.content() instanceof SchemaContent schema)) return Optional.empty();
        return schema.fields().map(fields -> new JsonContent(fields).maker(UniformKey.DEFAULT, origin(topic)));
    }

    /** Topics that others look something up in come before those. */
    private void rehearse(int known) {
        List<TopicPlan> left = new ArrayList<>(plan.topics());
        for (int before = left.size() + 1; before > left.size(); ) {
            before = left.size();
            left.removeIf(topic -> rehearsed(topic, known));
        }
    }

    private boolean rehearsed(TopicPlan topic, int known) {
        Optional<Maker> rehearsing = rehearsing(topic);
        if (rehearsing.isEmpty()) return true;
        Maker maker = rehearsing.get();
        var made = origin(topic).given();
        if (!made.isReady()) return false;
        for (int i = 0; i < known && made.isReferredTo(); i++) {
            maker.next();
            made.take().run();
        }
        return true;
    }
}
