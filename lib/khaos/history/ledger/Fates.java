package khaos.history.ledger;

import java.util.ArrayDeque;
import java.util.Deque;

/** What became of a stream's records that were in transactions. Guarded by its stream. */
final class Fates {

    static final Bits NONE = new Bits();

    private final Bits aborted = new Bits();
    private final Bits undecided = new Bits();
    private final Bits early = new Bits();
    private final Deque<Ended> untold = new ArrayDeque<>();
    private long settled = Long.MAX_VALUE;

    /** A transaction begins: the sequences from {@code from} on are in it. */
    void begin(long from) {
        settled = from;
    }

    void commit() {
        settled = Long.MAX_VALUE;
    }

    /** The sequences from {@code from} (included) to {@code to} (excluded) must never be seen. */
    void abort(long from, long to) {
        end(aborted, from, to, true);
    }

    /** Those sequences may be seen, all or none. */
    void leaveUndecided(long from, long to) {
        end(undecided, from, to, false);
    }

    private void end(Bits some, long from, long to, boolean isAborted) {
        for (long sequence = from; sequence < to; sequence++) some.add(sequence);
        if (to > from) untold.add(new Ended(from, to - from, isAborted));
        settled = Long.MAX_VALUE;
    }

    /** A consumer was given it before its commit was asked for. */
    void early(long sequence) {
        early.add(sequence);
    }

    Bits aborted() {
        return aborted;
    }

    Bits undecided() {
        return undecided;
    }

    /** Of {@link #early}, those that were not aborted: that is worse, and told as such. */
    void tellEarly(Bits.Told to) {
        early.without(aborted, to);
    }

    /** Whether it must not, or need not, be there. */
    boolean isExcused(long sequence) {
        return aborted.has(sequence) || undecided.has(sequence);
    }

    /** The fate of the sequences below is known. */
    long settled() {
        return settled;
    }

    /** The next transaction that did not commit, once; null when there is none. */
    Ended untold() {
        return untold.poll();
    }

    /** So many sequences of a transaction that did not commit, as far as is known. */
    record Ended(long from, long count, boolean isAborted) {}
}
