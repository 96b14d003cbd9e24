package khaos.dsl.block;

import java.time.Duration;
import khaos.base.KhaosError;
import khaos.base.Spoken;

/** Limits on the times of incidents. */
final class Times {

    private Times() {}

    static Duration atLeastZero(String what, Duration time) {
        if (time.isNegative()) throw new KhaosError(what + " must be at least 0 s, got " + Spoken.of(time), "");
        return time;
    }

    static Duration aboveZero(String what, Duration time) {
        if (time.isNegative() || time.isZero())
            throw new KhaosError(what + " must be above 0 s, got " + Spoken.of(time), "");
        return time;
    }
}
