package khaos.history.ledger;

import java.util.Map;
import java.util.TreeMap;

/**
 * One writer's records in one partition, numbered from 0 without a hole. The writer's thread reserves, its client's network
 * thread tells outcomes, the final read tells what is in the log: each call is guarded, and hardly ever contended.
 */
final class Stream {

    /** Acknowledgements out of order are rare and only possible without idempotence; beyond this their offsets are forgotten. */
    private static final int MOST_STRAYS = 10_000;

    private static final long NOWHERE = -1;

    private final int writer;
    private final int partition;
    private final Bits acked = new Bits();
    private final Bits failed = new Bits();
    private final Bits unknown = new Bits();
    private final Bits unplaced = new Bits();
    private final Bits seen = new Bits();
    private final Offsets offsets = new Offsets();
    private final Map<Long, Long> strays = new TreeMap<>();
    private final Fingerprint ackedPrint = new Fingerprint();
    private final Fingerprint foundPrint = new Fingerprint();
    private Offsets.Cursor cursor;
    private volatile long reserved;
    private long lastAcked = NOWHERE;
    private long lastOffset = NOWHERE;

    Stream(int writer, int partition) {
        this.writer = writer;
        this.partition = partition;
    }

    int writer() {
        return writer;
    }

    int partition() {
        return partition;
    }

    void reserve(long upTo) {
        reserved = upTo;
    }

    long reservedCount() {
        return reserved;
    }

    boolean isReserved(long sequence) {
        return sequence >= 0 && sequence < reserved;
    }

    /**
     * @param offset negative when the broker did not tell it
     * @return whether sequences and offsets are in the same order, as far as they were acknowledged
     */
    synchronized boolean acked(long sequence, long offset) {
        cursor = null; // it knows only the runs of its time
        acked.add(sequence);
        ackedPrint.add(sequence);
        if (offset < 0) {
            unplaced.add(sequence);
            return true;
        }
        boolean isInOrder = lastAcked == NOWHERE || sequence > lastAcked == offset > lastOffset && offset != lastOffset;
        if (sequence > lastAcked) {
            offsets.add(sequence, offset);
            lastAcked = sequence;
            lastOffset = offset;
        } else if (strays.size() < MOST_STRAYS) strays.put(sequence, offset);
        else unplaced.add(sequence);
        return isInOrder;
    }

    synchronized void failed(long sequence) {
        failed.add(sequence);
    }

    synchronized void unknown(long sequence) {
        unknown.add(sequence);
    }

    /** The final read found it. @return whether for the first time */
    synchronized boolean seen(long sequence) {
        boolean isNew = seen.add(sequence);
        if (isNew && acked.has(sequence)) foundPrint.add(sequence);
        return isNew;
    }

    synchronized boolean isAcked(long sequence) {
        return acked.has(sequence);
    }

    synchronized boolean isFailed(long sequence) {
        return failed.has(sequence);
    }

    /** Where it was acknowledged; negative when it was not, or nobody told. */
    synchronized long offsetOf(long sequence) {
        if (!acked.has(sequence) || unplaced.has(sequence)) return NOWHERE;
        Long stray = strays.isEmpty() ? null : strays.get(sequence);
        if (stray != null) return stray;
        if (cursor == null) cursor = offsets.cursor();
        return cursor.offsetOf(sequence);
    }

    /** Tells each acknowledged record that the final read did not see. */
    synchronized void missing(Bits.Told to) {
        acked.without(seen, to);
    }

    synchronized long ackedCount() {
        return acked.count();
    }

    synchronized long failedCount() {
        return failed.count();
    }

    synchronized long unknownCount() {
        return unknown.count();
    }

    /** Of the acknowledged ones, how many the final read saw. */
    synchronized long foundCount() {
        return acked.count() - count(acked);
    }

    /** Of the unknown ones, how many the final read saw. */
    synchronized long unknownFoundCount() {
        return unknown.count() - count(unknown);
    }

    private long count(Bits some) {
        long[] missing = {0};
        some.without(seen, sequence -> missing[0]++);
        return missing[0];
    }

    /** How many ended neither as acked, nor failed, nor unknown. */
    synchronized long openCount() {
        return reserved - acked.count() - failed.count() - unknown.count();
    }

    /** Whether what is written here twice is the same both times: called when nothing is missing. */
    synchronized boolean isConsistent() {
        return foundCount() < acked.count() || foundPrint.isSame(ackedPrint);
    }
}
