package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import khaos.plan.Incident;
import khaos.plan.Place;
import khaos.word.Word;

/** What both blocks of incidents have: lines that say a time. */
public abstract class LinesBlock {

    final List<Line> lines = new ArrayList<>();

    LinesBlock() {}

    @Word(
            value = "Once, so long after the load began; in `repeat { }`, after each repetition began.",
            example = "at 30.s inject crash() on broker('kafka-2') lasting 20.s")
    public Moment at(Duration time) {
        return new Moment(line(new Incident.Trigger.At(Times.atLeastZero("a time", time)), here()));
    }

    @Word(
            value = "Code instead of a fault; it sees live figures.",
            example = "at(80.s) { if (underReplicated() == 0) inject freeze() on anyBroker() lasting 20.s }")
    public void at(
            Duration time,
            @Later @DelegatesTo(value = CodeBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> code) {
        var place = here();
        Incident.Action action = CodeBlock.action(code, place);
        line(new Incident.Trigger.At(Times.atLeastZero("a time", time)), place).accept(() -> action);
    }

    /** A line that waits for its action. */
    final Consumer<Supplier<Incident.Action>> line(Incident.Trigger trigger, Place place) {
        String text = Excerpt.line(Reading.current().source(), place);
        return action -> lines.add(new Line(trigger, place, text, action));
    }

    final Place here() {
        return Reading.current().here();
    }
}
