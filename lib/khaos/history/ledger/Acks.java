package khaos.history.ledger;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which sequences of a stream were acknowledged, and at which offsets. Those that follow each other in both, as in a batch, are
 * entered together: each of them costs a comparison and a count, and touches nothing but these fields. Not thread-safe: its
 * owner guards it.
 */
final class Acks {

    private static final int MOST_TOGETHER = 1024;

    /** Acknowledgements out of order are rare and only possible without idempotence; beyond this their offsets are forgotten. */
    private static final int MOST_STRAYS = 10_000;

    private static final long NOWHERE = -1;
    private static final Bits NONE = new Bits();

    private long runStart;
    private long runOffset;
    private int runCount;
    private long lastSequence = NOWHERE;
    private long lastOffset = NOWHERE;
    private long marked = NOWHERE;
    private final Bits acked = new Bits();
    private final Bits unplaced = new Bits();
    private final Offsets offsets = new Offsets();
    private final Map<Long, Long> strays = new TreeMap<>();
    private final Fingerprint print = new Fingerprint();
    private Offsets.Cursor cursor;

    /** @return whether sequences and offsets are in the same order, as far as they were acknowledged */
    boolean add(long sequence, long offset) {
        boolean isNext = sequence == runStart + runCount && offset == runOffset + runCount;
        if (isNext && runCount > 0 && runCount < MOST_TOGETHER) {
            runCount++;
            return true;
        }
        enter();
        return begin(sequence, offset);
    }

    private boolean begin(long sequence, long offset) {
        boolean isInOrder = offset < 0
                || lastSequence == NOWHERE
                || sequence > lastSequence == offset > lastOffset && offset != lastOffset;
        if (offset >= 0 && sequence > lastSequence) {
            runStart = sequence;
            runOffset = offset;
            runCount = 1;
            return isInOrder;
        }
        enter(sequence);
        if (offset >= 0 && strays.size() < MOST_STRAYS) strays.put(sequence, offset);
        else unplaced.add(sequence);
        return isInOrder;
    }

    private void enter() {
        if (runCount == 0) return;
        offsets.add(runStart, runOffset);
        cursor = null; // it knows only the runs of its time
        lastSequence = runStart + runCount - 1;
        lastOffset = runOffset + runCount - 1;
        for (long sequence = runStart; sequence <= lastSequence; sequence++) enter(sequence);
        runCount = 0;
    }

    private void enter(long sequence) {
        acked.add(sequence);
        print.add(sequence);
    }

    Bits bits() {
        enter();
        return acked;
    }

    Fingerprint print() {
        enter();
        return print;
    }

    /** Of the highest sequence whose offset was told; −1 before the first. */
    long lastOffset() {
        return runCount > 0 ? runOffset + runCount - 1 : lastOffset;
    }

    /** What is acknowledged from now on is not counted by {@link #countWithin}. */
    void mark() {
        enter();
        marked = lastSequence;
    }

    /** How many were acknowledged before the mark at offsets from {@code from} on, and below {@code to}. */
    long countWithin(long from, long to) {
        long low = 0;
        long high = marked + 1;
        while (low < high) {
            long middle = low + high >>> 1;
            if (cursor().offsetOf(middle) < from) low = middle + 1;
            else high = middle;
        }
        long count = 0;
        for (long next = acked.next(NONE, low); next >= 0 && next <= marked; next = acked.next(NONE, next + 1)) {
            long offset = offsetOf(next);
            if (offset >= from && offset < to) count++;
        }
        return count;
    }

    /** Where it was acknowledged; negative when it was not, or nobody told. */
    long offsetOf(long sequence) {
        if (!bits().has(sequence) || unplaced.has(sequence)) return NOWHERE;
        Long stray = strays.isEmpty() ? null : strays.get(sequence);
        return stray != null ? stray : cursor().offsetOf(sequence);
    }

    /** Where it stands at least; of one whose offset was told, that very one. */
    long leastOffsetOf(long sequence) {
        long offset = offsetOf(sequence);
        return offset >= 0 ? offset : cursor().leastOffsetOf(sequence);
    }

    private Offsets.Cursor cursor() {
        if (cursor == null) cursor = offsets.cursor();
        return cursor;
    }
}
