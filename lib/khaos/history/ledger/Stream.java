package khaos.history.ledger;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;
import khaos.history.Outcome;

/**
 * One writer's records in one partition, numbered from 0 without a hole. The writer's thread reserves, its client's network
 * thread tells outcomes, the final read tells what is in the log: each call is guarded, and hardly ever contended.
 */
final class Stream {

    /** Told of while outcomes have to wait: some ten microseconds. */
    private static final int TOLD_AT_ONCE = 256;

    private static final long NOWHERE = -1;

    private final int writer;
    private final int partition;
    private final AtomicLongArray reserved;
    private final Acks acks = new Acks();
    private final Bits failed = new Bits();
    private final Bits unknown = new Bits();
    private final Bits seen = new Bits();
    private final Bits told = new Bits();
    private final Fates fates = new Fates();
    private final Fingerprint foundPrint = new Fingerprint();
    private long reservedTold;
    private boolean isOpen;

    /** @param reserved how many sequences its writer has taken, partition by partition */
    Stream(int writer, int partition, AtomicLongArray reserved) {
        this.writer = writer;
        this.partition = partition;
        this.reserved = reserved;
    }

    int writer() {
        return writer;
    }

    int partition() {
        return partition;
    }

    long reservedCount() {
        return reserved.get(partition);
    }

    boolean isReserved(long sequence) {
        return sequence >= 0 && (isOpen || sequence < reservedCount());
    }

    /** What is known ends in the midst of a run: any sequence may have been taken, and none has to end. */
    void leaveOpen() {
        isOpen = true;
    }

    /**
     * @param offset negative when the broker did not tell it
     * @return whether sequences and offsets are in the same order, as far as they were acknowledged
     */
    synchronized boolean acked(long sequence, long offset) {
        return acks.add(sequence, offset);
    }

    /** The highest offset that was acknowledged, but for acknowledgements out of order; −1 before the first. */
    synchronized long lastOffset() {
        return acks.lastOffset();
    }

    /** See {@link Acks#mark}. */
    synchronized void mark() {
        acks.mark();
    }

    /** See {@link Acks#countWithin}. */
    synchronized long ackedWithin(long from, long to) {
        return acks.countWithin(from, to);
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
        if (isNew && acks.bits().has(sequence)) foundPrint.add(sequence);
        return isNew;
    }

    synchronized boolean isAcked(long sequence) {
        return acks.bits().has(sequence);
    }

    synchronized boolean isFailed(long sequence) {
        return failed.has(sequence);
    }

    /** Where it was acknowledged; negative when it was not, or nobody told. */
    synchronized long offsetOf(long sequence) {
        return acks.offsetOf(sequence);
    }

    /** Where it stands at least; of one whose offset was told, that very one. */
    synchronized long leastOffsetOf(long sequence) {
        return acks.leastOffsetOf(sequence);
    }

    /** Tells each acknowledged record that the final read did not see, and that was to be seen. */
    synchronized void missing(Bits.Told to) {
        acks.bits().without(seen, sequence -> {
            if (!fates.isExcused(sequence)) to.tell(sequence);
        });
    }

    /** A transaction of its writer begins, with all that is reserved from {@code from} on. */
    synchronized void begin(long from) {
        fates.begin(from);
    }

    synchronized void commit() {
        fates.commit();
    }

    /** See {@link Fates#abort}. */
    synchronized void abort(long from, long to) {
        fates.abort(from, to);
    }

    /** See {@link Fates#leaveUndecided}. */
    synchronized void leaveUndecided(long from, long to) {
        fates.leaveUndecided(from, to);
    }

    /** See {@link Fates#early}. */
    synchronized void early(long sequence) {
        fates.early(sequence);
    }

    synchronized boolean isAborted(long sequence) {
        return fates.aborted().has(sequence);
    }

    synchronized void eachAborted(Bits.Told to) {
        fates.aborted().without(Fates.NONE, to);
    }

    /** See {@link Fates#tellEarly}. */
    synchronized void eachEarly(Bits.Told to) {
        fates.tellEarly(to);
    }

    /** How many of those sequences were acknowledged, whatever became of their transaction. */
    synchronized long ackedOf(long from, long to) {
        return LongStream.range(from, to).filter(acks.bits()::has).count();
    }

    /** How many of these the final read saw. */
    synchronized long foundOf(long from, long to) {
        return LongStream.range(from, to)
                .filter(acks.bits()::has)
                .filter(seen::has)
                .count();
    }

    /** Without those of transactions that did not commit, as far as is known. */
    synchronized long ackedCount() {
        return acks.bits().count() - both(fates.aborted(), acks.bits()) - both(fates.undecided(), acks.bits());
    }

    synchronized long abortedCount() {
        return fates.aborted().count() - both(fates.aborted(), failed);
    }

    private static long both(Bits few, Bits many) {
        long[] both = {0};
        few.without(Fates.NONE, sequence -> both[0] += many.has(sequence) ? 1 : 0);
        return both[0];
    }

    synchronized long failedCount() {
        return failed.count();
    }

    /** With those that were acknowledged in transactions of which nobody knows whether they committed. */
    synchronized long unknownCount() {
        return unknown.count() - both(fates.aborted(), unknown) + both(fates.undecided(), acks.bits());
    }

    /** Of the acknowledged ones, how many the final read saw. */
    synchronized long foundCount() {
        long[] missing = {0};
        missing(sequence -> missing[0]++);
        return ackedCount() - missing[0];
    }

    /** Of the unknown ones, how many the final read saw. */
    synchronized long unknownFoundCount() {
        long[] found = {unknown.count() - count(unknown)};
        fates.aborted()
                .without(Fates.NONE, sequence -> found[0] -= unknown.has(sequence) && seen.has(sequence) ? 1 : 0);
        fates.undecided()
                .without(Fates.NONE, sequence -> found[0] += acks.bits().has(sequence) && seen.has(sequence) ? 1 : 0);
        return found[0];
    }

    private long count(Bits some) {
        long[] missing = {0};
        some.without(seen, sequence -> missing[0]++);
        return missing[0];
    }

    /** Tells what has become known since the last call. One thread; outcomes may come meanwhile. */
    void tellNews(News to) {
        long upTo = reservedCount();
        if (upTo != reservedTold) to.reserved(upTo);
        reservedTold = upTo;
        tellFates(to);
        for (var outcome : Outcome.values()) for (long next = 0; next >= 0; ) next = tellNews(outcome, next, to);
    }

    private synchronized void tellFates(News to) {
        for (var ended = fates.untold(); ended != null; ended = fates.untold()) {
            if (ended.isAborted()) to.aborted(ended.from(), ended.count());
            else to.ended(Outcome.UNKNOWN, ended.from(), ended.count(), NOWHERE);
            for (long i = 0; i < ended.count(); i++) told.add(ended.from() + i);
        }
    }

    private Bits bits(Outcome outcome) {
        return switch (outcome) {
            case ACKED -> acks.bits();
            case FAILED -> failed;
            case UNKNOWN -> unknown;
        };
    }

    /** @return where to go on; −1 when all is told */
    private synchronized long tellNews(Outcome outcome, long from, News to) {
        Bits some = bits(outcome);
        long start = 0;
        long count = 0;
        long offset = NOWHERE;
        long next = some.next(told, from);
        for (int i = 0;
                i < TOLD_AT_ONCE && next >= 0 && next < fates.settled();
                i++, next = some.next(told, next + 1)) {
            long at = outcome == Outcome.ACKED ? offsetOf(next) : NOWHERE;
            boolean isAdjacent = next == start + count && at == (offset < 0 ? NOWHERE : offset + count);
            if (count > 0 && !isAdjacent) {
                to.ended(outcome, start, count, offset);
                count = 0;
            }
            if (count++ == 0) {
                start = next;
                offset = at;
            }
            told.add(next);
        }
        if (count > 0) to.ended(outcome, start, count, offset);
        return next < fates.settled() ? next : -1;
    }

    /** How many ended neither as acked, nor failed, nor unknown. */
    synchronized long openCount() {
        return isOpen ? 0 : reservedCount() - acks.bits().count() - failed.count() - unknown.count();
    }

    /** Told what became of records. */
    interface News {

        /** All sequences below {@code upTo} are taken. */
        void reserved(long upTo);

        /** {@code count} records in a row; the first one was acknowledged at {@code offset}, negative for nobody knows. */
        void ended(Outcome outcome, long sequence, long count, long offset);

        /** {@code count} records in a row whose transaction was aborted, however their sends ended. */
        void aborted(long sequence, long count);
    }

    /** Whether what is written here twice is the same both times: called when nothing is missing. */
    synchronized boolean isConsistent() {
        return count(acks.bits()) > 0 || foundPrint.isSame(acks.print());
    }
}
