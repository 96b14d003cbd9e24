package khaos.history.course;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import khaos.history.Timings;
import org.HdrHistogram.Histogram;

/**
 * How often things took how long, in the same classes as {@link Timings}: an error of at most 1 %, 1 µs to 1 h. For many
 * threads and many instances: one that saw a usual second takes 2 KB, since classes are made an octave at a time.
 */
final class Tally {

    private static final int BITS = 8;
    private static final int OCTAVE = 1 << (BITS - 1);
    private static final int OCTAVES = Long.SIZE - Long.numberOfLeadingZeros(Timings.LONGEST_MICROS) - BITS + 1;

    /** The first one holds the values below 256 µs one by one, each other one those with one bit more. */
    private final AtomicReferenceArray<AtomicIntegerArray> octaves = new AtomicReferenceArray<>(OCTAVES);

    void add(long nanos) {
        long micros = Math.min(Math.max(0, nanos) / 1_000, Timings.LONGEST_MICROS);
        int octave = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(micros) - BITS);
        int place = (int) (micros >>> octave) - (octave == 0 ? 0 : OCTAVE);
        counts(octave).incrementAndGet(place);
    }

    private AtomicIntegerArray counts(int octave) {
        AtomicIntegerArray there = octaves.get(octave);
        if (there != null) return there;
        octaves.compareAndSet(octave, null, new AtomicIntegerArray(octave == 0 ? 2 * OCTAVE : OCTAVE));
        return octaves.get(octave);
    }

    /** Adds all of it to {@code sum}. */
    void addTo(Histogram sum) {
        for (int octave = 0; octave < OCTAVES; octave++) {
            AtomicIntegerArray counts = octaves.get(octave);
            if (counts == null) continue;
            int first = octave == 0 ? 0 : OCTAVE;
            for (int place = 0; place < counts.length(); place++)
                if (counts.get(place) > 0)
                    sum.recordValueWithCount((long) (first + place) << octave, counts.get(place));
        }
    }
}
