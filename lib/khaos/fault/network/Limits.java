package khaos.fault.network;

import java.time.Duration;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.base.Spoken;

/** For what settings of several harms are refused. */
final class Limits {

    private Limits() {}

    /** Toxics count in whole milliseconds, and to some of them 0 means for ever. */
    static void atLeastOneMilli(String what, Duration time) {
        if (time.toMillis() < 1)
            throw new KhaosError(what + " must be at least 1 ms, got " + Spoken.of(time), "write for example 200.ms");
    }

    static void aboveZero(String what, Share share) {
        if (share.fraction() == 0)
            throw new KhaosError(what + " must be above 0 percent", "write for example 5.percent");
    }
}
