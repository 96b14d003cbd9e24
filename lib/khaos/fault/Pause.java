package khaos.fault;

import khaos.target.Injection;
import khaos.target.Pausable;
import khaos.word.Word;

/** Stops working, and stays connected and in its group. */
public record Pause() implements Fault<Pausable> {

    @Word(
            value = "Stops consumers or producers, which stay connected (older name: pause_consumer).",
            example = "at 30.s inject pause() on consumers('orders', count: 1) lasting 10.s")
    public static Pause pause() {
        return new Pause();
    }

    @Override
    public Injection on(Pausable target) {
        return target.pause();
    }
}
