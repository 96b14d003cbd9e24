package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.ArrayList;
import java.util.List;
import khaos.base.KhaosError;
import khaos.plan.Place;
import khaos.plan.flow.Part;
import khaos.word.Word;

/** What a flow and each of its ways have: steps, one after the other. */
public abstract class StepsBlock {

    final List<Part> parts = new ArrayList<>();
    final StepGroups groups;
    private boolean isEnded;

    StepsBlock(StepGroups groups) {
        this.groups = groups;
    }

    @Word(
            value = "The next step: a record of that event type to that topic, with the flow's correlation id.",
            example = "step('orders', 'order_created') { field 'amount', decimal(10.0..500.0) }")
    public void step(
            String topic,
            String event,
            @DelegatesTo(value = StepBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Place place = Reading.current().here();
        checkOpen("step");
        parts.add(Fill.fill(new StepBlock(topic, event, groups, place), body).plan());
    }

    public void step(String topic, String event) {
        step(topic, event, Closure.IDENTITY);
    }

    @Word(
            value = "One of several ways, by chance; afterwards all go on together.",
            example = "either { chance(95.percent) { step 'payments', 'payment_succeeded' } }")
    public void either(@DelegatesTo(value = EitherBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        checkOpen("either");
        parts.add(Fill.fill(new EitherBlock(groups), body).part());
    }

    @Word(value = "The flow ends here; what follows is for the instances that went another way.", example = "end()")
    public void end() {
        checkOpen("end");
        isEnded = true;
        parts.add(new Part.End());
    }

    List<Part> parts() {
        return parts;
    }

    private void checkOpen(String word) {
        if (isEnded) throw new KhaosError("`" + word + "` comes after `end()`, so it never happens", "put it before");
    }
}
