package khaos.value;

import java.math.BigDecimal;
import khaos.base.Between;
import khaos.base.KhaosError;

/** The numbers and ranges of a script, which come as Integer, Long or BigDecimal, as the one type a generator wants. */
final class Numbers {

    /** Two decimals, as prices have. */
    static final int USUAL_SCALE = 2;

    /** What {@link Sink#decimal} takes at most. */
    static final int GREATEST_SCALE = 18;

    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    static Between<Long> wholeRange(Between<?> range) {
        return Between.of((Long) whole(range.min()), (Long) whole(range.max()));
    }

    static Between<BigDecimal> decimalRange(Between<?> range) {
        return Between.of(decimal(range.min()), decimal(range.max()));
    }

    static long whole(Object number) {
        if (number instanceof Integer || number instanceof Long) return ((Number) number).longValue();
        throw new KhaosError(number + " is not a whole number", "leave its decimals out, or use decimal(…)");
    }

    static BigDecimal decimal(Object number) {
        if (number instanceof BigDecimal exact) return exact;
        if (number instanceof Double || number instanceof Float)
            return BigDecimal.valueOf(((Number) number).doubleValue());
        return BigDecimal.valueOf(whole(number));
    }

    /** A whole argument that may be left out. */
    static int count(Object given, int otherwise) {
        return given == null ? otherwise : Math.toIntExact(whole(given));
    }

    /** The finest of {@link #USUAL_SCALE} and the scales of {@code ends}. */
    static int scale(BigDecimal... ends) {
        int scale = USUAL_SCALE;
        for (var end : ends) scale = Math.max(scale, end.scale());
        if (scale > GREATEST_SCALE)
            throw new KhaosError(
                    "a number may have at most " + GREATEST_SCALE + " decimals, got " + scale, "write fewer decimals");
        return scale;
    }

    /** {@code number} × 10^{@code scale}. */
    static long unscaled(BigDecimal number, int scale) {
        var scaled = number.setScale(scale).unscaledValue();
        if (scaled.bitLength() >= Long.SIZE)
            throw new KhaosError(
                    number + " with " + scale + " decimals is beyond "
                            + GREATEST.movePointLeft(scale).toPlainString(),
                    "write fewer decimals, or a smaller number");
        return scaled.longValueExact();
    }
}
