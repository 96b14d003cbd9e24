package khaos.base;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How often something happens; {@code 1000.perSecond} or {@code 90.perMinute} in a script. */
public record Rate(double perSecond) implements Comparable<Rate> {

    /** As fast as it goes: nothing is paced. */
    public static final Rate UNLIMITED = new Rate(Double.POSITIVE_INFINITY);

    public Rate {
        if (!(perSecond > 0))
            throw new KhaosError(
                    "a rate must be above 0, got " + plain(perSecond) + "/s", "use at least 0.001.perSecond");
    }

    public boolean isUnlimited() {
        return Double.isInfinite(perSecond);
    }

    @Override
    public int compareTo(Rate other) {
        return Double.compare(perSecond, other.perSecond);
    }

    @Override
    public String toString() {
        return isUnlimited() ? "unlimited" : plain(perSecond) + "/s";
    }

    private static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return String.valueOf(value);
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
