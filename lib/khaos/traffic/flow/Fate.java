package khaos.traffic.flow;

import khaos.base.Dice;

/**
 * All chance of a flow that is not in its records: a pure function of the seed, the instance and what is asked, so that
 * nothing needs to be remembered and an instance goes the same way however late it is.
 */
record Fate(long seed) {

    private static final long ODD = 0x9e3779b97f4a7c15L;
    private static final double ULP = 0x1.0p-53;
    private static final int CORRELATION = -1;

    static Fate of(Dice dice) {
        return new Fate(dice.seed());
    }

    /** From 0 to 1, 1 excluded. */
    double drawn(long instance, int question) {
        return (bits(instance, question) >>> 11) * ULP;
    }

    /** From {@code min} to {@code max}, both included. */
    int between(int min, int max, long instance, int question) {
        return min + (int) (drawn(instance, question) * (max - min + 1));
    }

    /** The upper half of the instance's correlation id, version 4 as RFC 9562 has it. */
    long uuidHigh(long instance) {
        return bits(instance, CORRELATION) & ~0xF000L | 0x4000L;
    }

    long uuidLow(long instance) {
        return bits(instance, CORRELATION - 1) & ~0xC000_0000_0000_0000L | 0x8000_0000_0000_0000L;
    }

    private long bits(long instance, int question) {
        return mix(mix(seed + instance * ODD) + question * ODD);
    }

    /** SplitMix64's finalizer (Steele, Lea, Flood 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
