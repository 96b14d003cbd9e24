package khaos.history;

import java.util.Map;
import java.util.OptionalLong;

/**
 * The broker's own lag of one group on one topic: end offset minus committed offset, never produced minus consumed.
 * Written by the poller, read by anyone. What is older than {@link #FRESH_NANOS} is unknown.
 */
public final class Lag {

    static final long FRESH_NANOS = 5_000_000_000L;

    private final RunClock clock;
    private volatile Reading last;

    Lag(RunClock clock) {
        this.clock = clock;
    }

    /** @param byPartition records behind, by partition; every partition of the topic is in it */
    public void read(Map<Integer, Long> byPartition) {
        last = new Reading(clock.nanos(), Map.copyOf(byPartition));
    }

    /** Records behind in all partitions; empty when it could not be read lately. */
    public OptionalLong total() {
        Reading reading = last;
        return isFresh(reading)
                ? OptionalLong.of(reading.byPartition.values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                : OptionalLong.empty();
    }

    /** Empty when it could not be read lately. */
    public Map<Integer, Long> byPartition() {
        Reading reading = last;
        return isFresh(reading) ? reading.byPartition : Map.of();
    }

    private boolean isFresh(Reading reading) {
        return reading != null && clock.nanos() - reading.atNanos <= FRESH_NANOS;
    }

    private record Reading(long atNanos, Map<Integer, Long> byPartition) {}
}
