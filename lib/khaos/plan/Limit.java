package khaos.plan;

import khaos.base.KhaosError;

/** Limits on whole numbers, told with both numbers. */
public final class Limit {

    private Limit() {}

    /** {@code got}, when it is at least {@code least}. */
    public static int atLeast(int least, String what, int got) {
        if (got < least) throw new KhaosError(what + " must be at least " + least + ", got " + got, "");
        return got;
    }
}
