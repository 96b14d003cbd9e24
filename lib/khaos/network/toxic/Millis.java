package khaos.network.toxic;

import java.time.Duration;

/** Milliseconds as the API says them: any long. What is longer than 30 days is 30 days, so that sums of nanoseconds fit. */
final class Millis {

    private static final long MOST = Duration.ofDays(30).toMillis();

    private Millis() {}

    static long nanos(long millis) {
        return Math.max(-MOST, Math.min(MOST, millis)) * 1_000_000;
    }

    static Duration duration(long millis) {
        return Duration.ofNanos(nanos(Math.max(0, millis)));
    }
}
