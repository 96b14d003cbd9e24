package khaos.fault;

import khaos.target.Injection;
import khaos.target.Killable;
import khaos.word.Word;

/** Death at once: SIGKILL for a broker, gone without leaving its group for a consumer. Healing brings it back. */
public record Crash() implements ProcessFault<Killable> {

    @Word(
            value = "Kills a broker, or a consumer without its leaving the group; healing brings it back.",
            example = "at 30.s inject crash() on broker('kafka-2') lasting 20.s")
    public static Crash crash() {
        return new Crash();
    }

    @Override
    public Injection on(Killable target) {
        return target.kill();
    }

    @Override
    public String takes() {
        return "process";
    }
}
