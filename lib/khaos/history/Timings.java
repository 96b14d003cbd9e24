package khaos.history;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * Durations that one thread records and another one reads: 1 µs to 1 h at two significant digits (an error of at most
 * 1 %), 27 KB each. Longer ones count as 1 h; negative ones as 0.
 */
public final class Timings {

    static final long LONGEST_MICROS = 3_600_000_000L;

    private final SingleWriterRecorder recorder = new SingleWriterRecorder(LONGEST_MICROS, 2);
    private Histogram drained;

    /** The writing thread's. */
    public void record(long nanos) {
        recorder.recordValue(Math.min(Math.max(0, nanos) / 1_000, LONGEST_MICROS));
    }

    /** Adds what was recorded since the last call to every one of {@code sums}; the reading thread's. */
    void drainInto(Histogram... sums) {
        drained = recorder.getIntervalHistogram(drained);
        for (var sum : sums) sum.add(drained);
    }

    static Histogram sum() {
        return new Histogram(LONGEST_MICROS, 2);
    }
}
