package khaos.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The one clock of a run: nanoseconds since the load began, from {@link System#nanoTime}, so that no step of the wall
 * clock is ever taken for latency. The wall clock is read once, to name the origin. Any thread.
 */
public final class RunClock {

    private volatile Origin origin = Origin.now();

    /** The load begins now: time counts from here. Before it, from the clock's making. */
    public void begin() {
        origin = Origin.now();
    }

    /** Nanoseconds since the origin. */
    public long nanos() {
        return System.nanoTime() - origin.nanoTime;
    }

    public Duration elapsed() {
        return Duration.ofNanos(nanos());
    }

    public Instant origin() {
        long micros = origin.epochMicros;
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    /** The moment {@code nanos} after the origin, in microseconds since 1970: what an identity header carries. */
    public long epochMicros(long nanos) {
        return origin.epochMicros + nanos / 1_000;
    }

    /** The inverse of {@link #epochMicros}, to the microsecond. */
    public long nanosOf(long epochMicros) {
        return (epochMicros - origin.epochMicros) * 1_000;
    }

    private record Origin(long nanoTime, long epochMicros) {

        static Origin now() {
            Instant now = Clock.systemUTC().instant();
            return new Origin(System.nanoTime(), now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
        }
    }
}
