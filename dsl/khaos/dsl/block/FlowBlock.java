package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.Map;
import khaos.base.KhaosError;
import khaos.base.Rate;
import khaos.plan.Place;
import khaos.plan.ProducersPlan;
import khaos.plan.flow.Correlation;
import khaos.plan.flow.FlowPlan;
import khaos.wire.Oddities;
import khaos.word.Word;

/** {@code flow('order-processing') { … }}: events that belong together, step by step. */
public final class FlowBlock extends StepsBlock {

    private final String name;
    private final Place place;
    private final Once once = new Once();
    private final int toldBefore = Reading.current().told();
    private Rate rate = FlowPlan.DEFAULT_RATE;
    private Correlation correlation = Correlation.UUID;
    private Map<String, String> properties = ProducersPlan.DEFAULTS;

    FlowBlock(String name, Place place) {
        super(new StepGroups(name));
        this.name = name;
        this.place = place;
    }

    @Word(value = "How many instances of the flow begin; 10 a second unless said.", example = "rate 50.perSecond")
    public void rate(Rate rate) {
        once.say("rate");
        this.rate = rate;
    }

    @Word(
            value = "What the records of one instance have in common; a random UUID unless said.",
            example = "correlate by('order_id')")
    public void correlate(Correlation correlation) {
        once.say("correlate");
        this.correlation = correlation;
    }

    @Word(value = "A random UUID for each instance.", example = "correlate uuid()")
    public Correlation uuid() {
        return Correlation.UUID;
    }

    @Word(value = "The value of that field of the first step.", example = "correlate by('order_id')")
    public Correlation by(String field) {
        return Correlation.by(field);
    }

    @Word(
            value = "Settings of the flow's producers, one for each of its topics.",
            example = "producers { acks 'all'; compression 'lz4' }")
    public void producers(
            @DelegatesTo(value = ProducersBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        once.say("producers");
        var block = Fill.fill(new ProducersBlock(1), body);
        if (block.saysRate())
            throw new KhaosError(
                    "the producers of a flow send what its instances give them", "say the rate in the flow itself");
        var plan = block.plan();
        if (!plan.oddities().equals(Oddities.NONE))
            throw new KhaosError("the producers of a flow send nothing odd", "say it of the producers of a topic");
        if (plan.transactions().isPresent())
            throw new KhaosError(
                    "the producers of a flow send each record by itself",
                    "say `transactional` of the producers of a topic");
        properties = plan.properties();
    }

    FlowPlan plan() {
        if (parts().isEmpty() && Reading.current().told() > toldBefore) throw new ToldAlready();
        return new FlowPlan(name, rate, correlation, parts(), properties, place);
    }
}
