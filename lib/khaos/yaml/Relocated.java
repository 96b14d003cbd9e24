package khaos.yaml;

import khaos.plan.Expectation;
import khaos.plan.Incident;
import khaos.plan.Plan;
import khaos.plan.TopicPlan;
import khaos.plan.flow.FlowPlan;
import khaos.yaml.Conversion.Origins;

/** A plan whose places are those of the YAML that its script was made of. */
final class Relocated {

    private final Origins origins;

    Relocated(Origins origins) {
        this.origins = origins;
    }

    Plan plan(Plan plan) {
        return new Plan(
                plan.name(),
                plan.description(),
                plan.duration(),
                plan.topics().stream().map(this::topic).toList(),
                plan.flows().stream().map(this::flow).toList(),
                plan.cluster(),
                plan.registry(),
                plan.parameters(),
                plan.incidents().stream().map(this::incident).toList(),
                plan.expectations().stream().map(this::expectation).toList(),
                plan.tags(),
                plan.files(),
                plan.services(),
                plan.mentions());
    }

    private TopicPlan topic(TopicPlan topic) {
        return new TopicPlan(
                topic.name(),
                topic.partitions(),
                topic.replicas(),
                topic.config(),
                topic.key(),
                topic.content(),
                topic.identity(),
                topic.producers(),
                topic.consumers(),
                origins.of(topic.place()));
    }

    private FlowPlan flow(FlowPlan flow) {
        return new FlowPlan(
                flow.name(),
                flow.rate(),
                flow.correlation(),
                flow.parts(),
                flow.properties(),
                origins.of(flow.place()));
    }

    private Incident incident(Incident incident) {
        return new Incident(incident.trigger(), incident.action(), origins.of(incident.place()), incident.text());
    }

    private Expectation expectation(Expectation expectation) {
        return new Expectation(
                expectation.scope(), expectation.claim(), origins.of(expectation.place()), expectation.text());
    }
}
