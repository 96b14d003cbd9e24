package khaos.traffic;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import khaos.base.Bytes;
import khaos.base.Rate;

/** Holds all that sends in a run to its {@link Limits}: who would send too early waits, and who would send too much does not send. */
final class Ceiling {

    static final Ceiling NONE = new Ceiling(Limits.NONE, () -> {});

    /** Producers send in small heaps, and what stood still for a moment may catch up. */
    private static final long SLACK_NANOS = 100_000_000;

    private static final long END_NANOS = 3_000_000_000L;

    private final double intervalNanos;
    private final long mostBytes;
    private final Runnable reached;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong turn = new AtomicLong(System.nanoTime());

    /** @param reached told, again and again, when all bytes are sent */
    Ceiling(Limits limits, Runnable reached) {
        this.intervalNanos =
                limits.rate().map(Rate::perSecond).map(rate -> 1e9 / rate).orElse(0.0);
        this.mostBytes = limits.bytes().map(Bytes::count).orElse(Long.MAX_VALUE);
        this.reached = reached;
    }

    /** Waits for the turn of a record; false when it must not be sent, or the thread was interrupted meanwhile. */
    boolean admits(int recordBytes) {
        if (mostBytes < Long.MAX_VALUE && bytes.addAndGet(recordBytes) > mostBytes) {
            reached.run();
            awaitEnd();
            return false;
        }
        return intervalNanos == 0 || awaitTurn();
    }

    /** Until the end of the load is known to all, who are interrupted then: what was due after it does not count as unsent. */
    private static void awaitEnd() {
        long limit = System.nanoTime() + END_NANOS;
        for (long left = END_NANOS; left > 0 && !Thread.interrupted(); left = limit - System.nanoTime())
            LockSupport.parkNanos(left);
    }

    boolean isReached() {
        return bytes.get() > mostBytes;
    }

    private boolean awaitTurn() {
        long now = System.nanoTime();
        long mine = turn.getAndUpdate(next -> Math.max(next, now - SLACK_NANOS) + Math.round(intervalNanos));
        for (long left = mine - now; left > 0; left = mine - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) return false;
        }
        return true;
    }
}
