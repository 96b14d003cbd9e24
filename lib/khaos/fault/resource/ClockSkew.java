package khaos.fault.resource;

import java.time.Duration;
import khaos.base.KhaosError;
import khaos.target.Capability;
import khaos.target.Clocked;
import khaos.target.Injection;
import khaos.word.Word;

/** A wall clock that is wrong from one moment to the next; how fast time passes stays right. */
@Needs(Capability.CLOCK)
public record ClockSkew(Duration by) implements ResourceFault<Clocked> {

    private static final Duration LEAST = Duration.ofMillis(100);

    @Word(
            value = "Sets a broker's clock ahead, or back with a minus; healing sets it right, all at once.",
            example = "at 30.s inject clockSkew(-1.h) on broker('kafka-3') lasting 20.s")
    public static ClockSkew clockSkew(Duration by) {
        return new ClockSkew(by);
    }

    public ClockSkew {
        if (by.abs().compareTo(LEAST) < 0)
            throw new KhaosError(
                    "a clock must be wrong by at least 100 ms, got " + by.toMillis() + " ms", "write clockSkew(-1.h)");
    }

    @Override
    public Injection on(Clocked target) {
        return target.skewClock(by);
    }

    @Override
    public String takes() {
        return "clock";
    }
}
