package khaos.network.toxic;

import java.util.random.RandomGenerator;

/** Draws of jitter, in nanoseconds. */
interface Jitter {

    long nanos();

    static Jitter of(String distribution, long nanos, RandomGenerator dice) {
        if (nanos <= 0) return () -> 0;
        return switch (distribution.toLowerCase()) {
            case "normal" -> () -> (long) (dice.nextGaussian() * nanos);
            case "pareto" ->
                () -> (long) Math.min(
                        1000.0 * nanos, nanos * (1 / Math.sqrt(1 - dice.nextDouble()) - 1) / (Math.sqrt(2) - 1));
            default -> () -> (long) ((dice.nextDouble() * 2 - 1) * nanos);
        };
    }
}
