package khaos.fault;

import java.util.Set;
import khaos.target.Capability;
import khaos.target.Injection;
import khaos.target.Restartable;
import khaos.target.Selector;
import khaos.word.Word;

/** Ends in good order and starts again at once. */
public record Restart() implements Fault<Restartable> {

    @Word(
            value = "Ends a broker in good order and starts it again at once.",
            example = "at 30.s inject restart() on broker('kafka-1')")
    public static Restart restart() {
        return new Restart();
    }

    @Override
    public Injection on(Restartable target) {
        return target.restart();
    }

    @Override
    public Set<Capability> needs(Selector<?> target) {
        return target.processes();
    }
}
