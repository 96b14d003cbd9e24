package khaos.base;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Seeded randomness: the same seed and the same names give the same draws, on any machine. One thread at a time.
 *
 * <p>{@link #named} gives a child that depends on this seed and the name alone, never on what was drawn before, so adding
 * a producer does not change what the others send.
 */
public final class Dice implements RandomGenerator {

    private final long seed;
    private final SplittableRandom random;

    public Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    public long seed() {
        return seed;
    }

    /** An independent child for {@code name}. */
    public Dice named(String name) {
        long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bit
        for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        return new Dice(mix(seed ^ mix(hash)));
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }

    /** From 0 to {@code bound} − 1, without the modulo: Lemire's multiply-shift; its bias is below bound / 2³². */
    public int below(int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }

    /** From {@code min} to {@code max}, both included; any two longs. */
    public long between(long min, long max) {
        long span = max - min + 1;
        if (span > 0) return min + unsignedHigh(random.nextLong(), span);
        for (long drawn = random.nextLong(); ; drawn = random.nextLong()) // at least every second draw fits
        if (drawn >= min && drawn <= max) return drawn;
    }

    /** Lemire's multiply-shift with 64 bits; {@code Math.unsignedMultiplyHigh} came with Java 18. */
    private static long unsignedHigh(long drawn, long span) {
        return Math.multiplyHigh(drawn, span) + ((drawn >> 63) & span);
    }

    /** SplitMix64's finalizer (Steele, Lea, Flood 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
