package khaos.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Times as people say them, in the units of scripts: {@code 200 ms}, {@code 1.5 s}, {@code 2 min}. */
public final class Spoken {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private Spoken() {}

    /** {@code time} in its largest fitting unit, with one decimal at most; minutes and hours only when they fit exactly. */
    public static String of(Duration time) {
        if (time.isZero()) return "0 s";
        if (time.isNegative()) return "-" + of(time.negated());
        if (time.compareTo(Duration.ofMillis(1)) < 0) return in(time.toNanos(), 1_000, "us");
        if (time.compareTo(Duration.ofSeconds(1)) < 0) return in(time.toNanos(), 1_000_000, "ms");
        if (isWhole(time, HOUR)) return time.toHours() + " h";
        if (isWhole(time, MINUTE)) return time.toMinutes() + " min";
        return in(time.toMillis(), 1_000, "s");
    }

    private static boolean isWhole(Duration time, Duration unit) {
        return time.compareTo(unit) >= 0
                && time.minus(unit.multipliedBy(time.dividedBy(unit))).isZero();
    }

    private static String in(long count, long unit, String name) {
        return BigDecimal.valueOf(count)
                        .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " " + name;
    }
}
