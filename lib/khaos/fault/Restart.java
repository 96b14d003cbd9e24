package khaos.fault;

import khaos.target.Injection;
import khaos.target.Restartable;
import khaos.word.Word;

/** Ends in good order and starts again at once. */
public record Restart() implements ProcessFault<Restartable> {

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
}
