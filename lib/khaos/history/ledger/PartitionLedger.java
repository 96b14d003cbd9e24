package khaos.history.ledger;

import java.util.Locale;

/** What is known of one partition beside its streams: where the run began, how far it was acknowledged, what it told. */
public final class PartitionLedger {

    /** A pause that people notice. */
    private static final long SILENCE_NANOS = 1_000_000_000;

    private static final long NEVER = Long.MIN_VALUE;
    private static final long NOBODY = Long.MAX_VALUE;

    private final int number;
    private final Findings findings;
    private long start;
    private long confirmed = -1;
    private long end = -1;
    private long deletedBefore;
    private long lastAckNanos = NEVER;
    private long waitingSince = NOBODY;

    PartitionLedger(int number, Findings findings) {
        this.number = number;
        this.findings = findings;
    }

    /** The log's end before the run's first record. */
    public synchronized void startsAt(long offset) {
        start = offset;
    }

    public synchronized long start() {
        return start;
    }

    /** The highest offset so far that all in-sync replicas acknowledged; −1 before the first. */
    public synchronized long confirmed() {
        return confirmed;
    }

    /**
     * The brokers told the log's end.
     *
     * @param confirmedBefore what {@link #confirmed} was before they were asked
     */
    public synchronized void endsAt(long offset, long confirmedBefore) {
        long least = Math.max(end, confirmedBefore + 1);
        if (offset < least)
            findings.note(
                    Kind.W3,
                    "",
                    () -> String.format(Locale.ROOT, "partition %d: from %,d to %,d", number, least, offset));
        end = offset;
    }

    /** khaos itself deleted the records before {@code offset}: nobody is to blame for their loss. */
    public synchronized void deleted(long offset) {
        deletedBefore = Math.max(deletedBefore, offset);
    }

    synchronized boolean isDeleted(long offset) {
        return offset < deletedBefore;
    }

    /** @param offset negative when not all in-sync replicas are known to have it */
    synchronized void acked(long offset, long handedNanos, long nowNanos) {
        confirmed = Math.max(confirmed, offset);
        wasSilentUntil(nowNanos, Math.min(waitingSince, handedNanos));
        lastAckNanos = nowNanos;
        waitingSince = NOBODY;
    }

    /** A record that was handed over at {@code handedNanos} was never answered. */
    synchronized void unanswered(long handedNanos) {
        waitingSince = Math.min(waitingSince, handedNanos);
    }

    /** The run is over: whoever still waits has waited until now. */
    synchronized void close(long nowNanos) {
        if (waitingSince != NOBODY) wasSilentUntil(nowNanos, waitingSince);
    }

    private void wasSilentUntil(long nowNanos, long offeredNanos) {
        long since = Math.max(lastAckNanos, offeredNanos);
        if (nowNanos - since > SILENCE_NANOS)
            findings.note(
                    Kind.W4,
                    "",
                    () -> String.format(
                            Locale.ROOT,
                            "partition %d: %.1f s, from %.1f s after the start",
                            number,
                            (nowNanos - since) / 1e9,
                            since / 1e9));
    }
}
