package khaos.dsl.block;

import java.time.Duration;
import khaos.base.KhaosError;
import khaos.word.Word;

/** What may follow {@code inject … on …}. */
public final class Span {

    private final Injecting<?> injecting;
    private final Once once = new Once();

    Span(Injecting<?> injecting) {
        this.injecting = injecting;
    }

    @Word(
            value = "Heals a fault after so long; without it the fault lasts until it is healed, or to the end.",
            example = "at 30.s inject freeze() on broker('kafka-2') lasting 20.s")
    public Span lasting(Duration time) {
        once.say("lasting");
        injecting.last(Times.aboveZero("lasting", time));
        return this;
    }

    @Word(
            value = "A name, for healing it and for what `during` and `after` expect of it.",
            example = "at 30.s inject crash() on broker('kafka-2') lasting 20.s named 'crash'")
    public Span named(String name) {
        once.say("named");
        if (name.isBlank()) throw new KhaosError("the name of an incident is empty", "");
        injecting.name(name);
        return this;
    }
}
