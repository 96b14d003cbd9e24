package khaos.wire;

/** Decimal numbers as the nearest binary ones. */
public final class Doubles {

    private static final double[] POWERS = new double[19];

    static {
        for (int i = 0; i < POWERS.length; i++) POWERS[i] = Math.pow(10, i);
    }

    private Doubles() {}

    /** {@code unscaled} × 10^−{@code scale}; the nearest double while {@code unscaled} has at most 15 digits. */
    public static double of(long unscaled, int scale) {
        return unscaled / POWERS[scale];
    }
}
