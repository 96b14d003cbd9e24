package khaos.history.course;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When one partition acknowledged nothing though records waited for it. Senders and network threads write; the fields are
 * not changed together, so that a silence may be off by the microseconds of a race, and never by a record's wait.
 */
final class Silence {

    /** Shorter ones are not told: they are the usual time to an acknowledgement. */
    static final long SHORTEST_NANOS = 100_000_000;

    private static final long NOBODY = Long.MAX_VALUE;

    private final AtomicLong waitingFrom = new AtomicLong(NOBODY);
    private final AtomicLong lastHanded = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong lastAnswered = new AtomicLong(Long.MIN_VALUE);
    private final List<Gap> gaps = new ArrayList<>();

    /** A record is about to be handed to the client. */
    void handed(long nowNanos) {
        if (waitingFrom.getPlain() == NOBODY) waitingFrom.lazySet(nowNanos);
        lastHanded.lazySet(nowNanos);
    }

    /** @param handedNanos when that record was handed over: if a later one was, which is not answered, it waits from now on */
    void acked(long handedNanos, long nowNanos) {
        long from = Math.min(waitingFrom.getPlain(), nowNanos);
        if (nowNanos - from > SHORTEST_NANOS) note(from, nowNanos);
        long answered = Math.max(lastAnswered.getPlain(), handedNanos);
        lastAnswered.lazySet(answered);
        waitingFrom.lazySet(lastHanded.getPlain() > answered ? nowNanos : NOBODY);
    }

    private synchronized void note(long from, long to) {
        boolean isTold = !gaps.isEmpty() && gaps.get(gaps.size() - 1).to > from;
        if (!isTold) gaps.add(new Gap(from, to));
    }

    /** All so far; whoever still waits has waited until {@code nowNanos}. */
    synchronized List<Gap> gaps(long nowNanos) {
        var all = new ArrayList<>(gaps);
        long from = waitingFrom.get();
        if (from != NOBODY && nowNanos - from > SHORTEST_NANOS) all.add(new Gap(from, nowNanos));
        return all;
    }

    /** From the acknowledgement, or the offer, before to the one after; nanoseconds since the load began. */
    record Gap(long from, long to) {

        long nanosWithin(long first, long last) {
            return Math.min(to, last) - Math.max(from, first);
        }
    }
}
