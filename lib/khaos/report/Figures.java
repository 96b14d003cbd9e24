package khaos.report;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import khaos.base.Rate;

/** Numbers as the tables show them. What is not known is a dash or "unknown", never a zero. */
final class Figures {

    static final String NONE = "-";

    private Figures() {}

    /** {@code 12,003}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String lag(OptionalLong lag) {
        return lag.isPresent() ? count(lag.getAsLong()) : "unknown";
    }

    /** {@code 999}, {@code 12.5}: a decimal only below 100. */
    static String perSecond(double rate) {
        return rate < 99.95 && rate != Math.rint(rate)
                ? String.format(Locale.ROOT, "%.1f", rate)
                : count(Math.round(rate));
    }

    static String asked(double perSecond) {
        return Double.isInfinite(perSecond) ? Rate.UNLIMITED.toString() : perSecond(perSecond) + "/s";
    }

    /** Three figures at most: {@code 0.42 ms}, {@code 3.1 ms}, {@code 312 ms}, {@code 1.3 s}, {@code 95 s}. */
    static String time(Optional<Duration> time) {
        return time.map(Figures::time).orElse(NONE);
    }

    private static String time(Duration time) {
        double ms = time.toNanos() / 1e6;
        if (ms < 1) return String.format(Locale.ROOT, "%.2f ms", ms);
        if (ms < 10) return String.format(Locale.ROOT, "%.1f ms", ms);
        if (ms < 1000) return Math.round(ms) + " ms";
        return ms < 10_000 ? String.format(Locale.ROOT, "%.1f s", ms / 1000) : Math.round(ms / 1000) + " s";
    }

    /** {@code 01:05}, {@code 1:00:07}. */
    static String clock(Duration time) {
        long s = Math.round(time.toMillis() / 1000.0);
        return s < 3600
                ? String.format(Locale.ROOT, "%02d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }
}
