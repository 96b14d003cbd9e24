package khaos.fault;

import khaos.base.KhaosError;
import khaos.target.Injection;
import khaos.target.Paced;
import khaos.word.Word;

/** So many records at once from each producer, on top of its rate. */
public record Burst(long records) implements Fault<Paced> {

    @Word(
            value = "Lets each producer send so many records at once, on top of its rate.",
            example = "every 30.s inject burst(10_000) on producers('orders')")
    public static Burst burst(long records) {
        return new Burst(records);
    }

    public Burst {
        if (records < 1)
            throw new KhaosError("a burst must be at least 1 record, got " + records, "write burst(10_000)");
    }

    @Override
    public Injection on(Paced target) {
        return target.burst(records);
    }
}
