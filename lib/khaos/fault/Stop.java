package khaos.fault;

import khaos.target.Injection;
import khaos.target.Stoppable;
import khaos.word.Word;

/** Ends a broker in good order: it hands over its leaderships first. Healing starts it on the same data. */
public record Stop() implements ProcessFault<Stoppable> {

    @Word(
            value = "Ends a broker in good order; healing starts it again (older names: stop_broker, start_broker).",
            example = "at 30.s inject stop() on broker('kafka-2') lasting 30.s")
    public static Stop stop() {
        return new Stop();
    }

    @Override
    public Injection on(Stoppable target) {
        return target.stop();
    }

    @Override
    public String takes() {
        return "process";
    }
}
