package khaos.history.course;

/** Until when nothing was hurt. Any thread. */
public final class Calm {

    private volatile long endNanos = Long.MAX_VALUE;

    /** The first incident begins; later ones change nothing. */
    public synchronized void endsAt(long nanos) {
        endNanos = Math.min(endNanos, nanos);
    }

    /** Whether it ended in between. */
    boolean endedWithin(long fromNanos, long toNanos) {
        long end = endNanos;
        return fromNanos < end && end <= toNanos;
    }
}
