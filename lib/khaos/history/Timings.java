package khaos.history;

import org.HdrHistogram.Histogram;

/**
 * Durations that one thread records and another one reads: 1 µs to 1 h at two significant digits (an error of at most
 * 1 %), 27 KB each. Longer ones count as 1 h; negative ones as 0.
 *
 * <p>Nothing is locked or swapped, since this is paid for by every record (a recorder that flips costs 40 ns of its 50):
 * the writer only ever adds, the reader copies and subtracts what it had. Who writes must count the record in a volatile
 * counter afterwards, who reads must read that counter first; what is added while it copies belongs to the next interval.
 */
public final class Timings {

    /** One hour. */
    public static final long LONGEST_MICROS = 3_600_000_000L;

    private final Histogram recorded = sum();
    private Histogram read = sum();

    /** The writing thread's. */
    public void record(long nanos) {
        recorded.recordValue(Math.min(Math.max(0, nanos) / 1_000, LONGEST_MICROS));
    }

    /** Adds what was recorded since the last call to every one of {@code sums}; the reading thread's. */
    void drainInto(Histogram... sums) {
        Histogram now = sum();
        now.add(recorded);
        Histogram interval = now.copy();
        interval.subtract(read);
        read = now;
        for (var sum : sums) sum.add(interval);
    }

    /** An empty sum of durations in microseconds. */
    public static Histogram sum() {
        return new Histogram(LONGEST_MICROS, 2);
    }
}
