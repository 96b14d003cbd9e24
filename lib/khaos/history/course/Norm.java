package khaos.history.course;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is usual on one topic, from the windows of the baseline; what is beyond it is bad. With med and MAD the median and
 * the median absolute deviation of the windows' latencies:
 *
 * <pre>
 * latency &gt; max(1.5 med, med + 5 · 1.4826 MAD, med + 5 ms)
 * errors  &gt; max(share + 0.1 %, share + 3 √(share (1 − share) / offered))
 * acknowledged &lt; 90 % of what was offered
 * lag     &gt; max(1.5 · highest, highest + one second's records), and growing
 * </pre>
 *
 * @param latencyNanos above it a window is bad
 * @param highestLag   of the baseline
 */
record Norm(double latencyNanos, double errorShare, long highestLag) {

    private static final double MAD_TO_SIGMA = 1.4826;
    private static final double LEAST_NANOS = 5e6;

    static Norm of(List<Window> baseline) {
        double[] latencies = baseline.stream()
                .flatMap(window -> window.latency().stream())
                .mapToDouble(Duration::toNanos)
                .toArray();
        double med = median(latencies);
        double mad = median(
                Arrays.stream(latencies).map(nanos -> Math.abs(nanos - med)).toArray());
        double limit = Math.max(1.5 * med, Math.max(med + 5 * MAD_TO_SIGMA * mad, med + LEAST_NANOS));
        long offered = baseline.stream().mapToLong(Window::offered).sum();
        long errors = baseline.stream().mapToLong(Window::errors).sum();
        long lag = baseline.stream()
                .flatMapToLong(window -> window.lag().stream())
                .max()
                .orElse(0);
        return new Norm(limit, (double) errors / Math.max(1, offered), lag);
    }

    private static double median(double[] values) {
        if (values.length == 0) return 0;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** @param lagBefore of the window before */
    boolean isBad(Window window, OptionalLong lagBefore) {
        if (window.isBlank()) return false;
        double chance = 3 * Math.sqrt(errorShare * (1 - errorShare) / window.offered());
        return window.latency().filter(time -> time.toNanos() > latencyNanos).isPresent()
                || window.errorShare() > errorShare + Math.max(0.001, chance)
                || window.isHeldUp()
                || isFallingBehind(window, lagBefore);
    }

    private boolean isFallingBehind(Window window, OptionalLong lagBefore) {
        long lag = window.lag().orElse(0);
        return lag > usualLag(highestLag, window.offered()) && lag > lagBefore.orElse(0);
    }

    /** What groups may be behind without anybody to worry. */
    static double usualLag(long highest, long offeredASecond) {
        return Math.max(1.5 * highest, highest + offeredASecond);
    }
}
