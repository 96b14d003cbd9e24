package khaos.fault;

import java.time.Duration;
import khaos.base.KhaosError;
import khaos.target.Injection;
import khaos.target.Slowable;
import khaos.word.Word;

/** Each record costs {@code delay} of work, instead of what the scenario says. */
public record Slow(Duration delay) implements Fault<Slowable> {

    @Word(
            value = "Lets consumers work so long on each record (older name: increase_consumer_delay).",
            example = "at 30.s inject slow(100.ms) on consumers('orders') lasting 20.s")
    public static Slow slow(Duration delay) {
        return new Slow(delay);
    }

    public Slow {
        if (delay.isNegative())
            throw new KhaosError(
                    "a delay must be at least 0 ms, got " + delay.toMillis() + " ms", "write slow(100.ms)");
    }

    @Override
    public Injection on(Slowable target) {
        return target.slow(delay);
    }
}
