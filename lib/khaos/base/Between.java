package khaos.base;

import java.math.BigDecimal;
import java.time.Duration;

/** Everything from {@code min} to {@code max}, both included; {@code 1..5} in a script. */
public record Between<T extends Comparable<T>>(T min, T max) {

    public Between {
        if (min.compareTo(max) > 0)
            throw new KhaosError("the range " + min + ".." + max + " is empty", "put the smaller end first");
    }

    public static Between<Integer> of(Integer min, Integer max) {
        return new Between<>(min, max);
    }

    public static Between<Long> of(Integer min, Long max) {
        return new Between<>(min.longValue(), max);
    }

    public static Between<Long> of(Long min, Long max) {
        return new Between<>(min, max);
    }

    public static Between<BigDecimal> of(BigDecimal min, BigDecimal max) {
        return new Between<>(min, max);
    }

    public static Between<BigDecimal> of(Integer min, BigDecimal max) {
        return new Between<>(BigDecimal.valueOf(min), max);
    }

    public static Between<BigDecimal> of(BigDecimal min, Integer max) {
        return new Between<>(min, BigDecimal.valueOf(max));
    }

    public static Between<Duration> of(Duration min, Duration max) {
        return new Between<>(min, max);
    }

    public static Between<Bytes> of(Bytes min, Bytes max) {
        return new Between<>(min, max);
    }

    @Override
    public String toString() {
        return min.equals(max) ? min.toString() : min + ".." + max;
    }
}
