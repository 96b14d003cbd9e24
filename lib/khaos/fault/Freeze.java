package khaos.fault;

import khaos.target.Freezable;
import khaos.target.Injection;
import khaos.word.Word;

/** Keeps its sockets and answers nothing: SIGSTOP for a broker, no more polls for a consumer. */
public record Freeze() implements ProcessFault<Freezable> {

    @Word(
            value = "Lets a broker keep its connections and answer nothing, or a consumer poll no more.",
            example = "at 30.s inject freeze() on controller() lasting 15.s")
    public static Freeze freeze() {
        return new Freeze();
    }

    @Override
    public Injection on(Freezable target) {
        return target.freeze();
    }

    @Override
    public String takes() {
        return "process";
    }
}
