package khaos.history.ledger;

import java.time.Duration;
import java.util.Locale;

/**
 * What is known of one partition beside its streams: where the run began, how far it was acknowledged, what it told. It asks
 * its streams while it is locked; what they ask of it in turn takes no lock.
 */
public final class PartitionLedger {

    private static final long NOWHERE = -1;

    private final int number;
    private final Findings findings;
    private final TopicLedger topic;
    private volatile long start;
    private long end = NOWHERE;
    private int epoch = (int) NOWHERE;
    private long suspected;
    private long suspectedBelow = NOWHERE;
    private volatile long lost;
    private volatile long deletedBefore;

    PartitionLedger(int number, TopicLedger topic) {
        this.number = number;
        this.topic = topic;
        this.findings = topic.findings();
    }

    /** The log's end before the run's first record. */
    public void startsAt(long offset) {
        start = offset;
    }

    public long start() {
        return start;
    }

    /** The highest offset so far that all in-sync replicas acknowledged; −1 before the first. */
    public long confirmed() {
        return topic.confirmed(number);
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
        if (offset < suspectedBelow) lost += suspected;
        suspectedBelow = offset < end ? end : NOWHERE;
        suspected = offset < end ? topic.ackedWithin(number, offset, end) : 0;
        topic.mark(number);
        end = offset;
    }

    /**
     * The leader of an epoch told the log's end. One that was deposed behind a partition of the network may not know it, and tells
     * less than there is: no record is lost by that. So what an epoch says after a later one has spoken is not heard, and what it
     * says again is held against its own word, not against what another may have acknowledged meanwhile.
     *
     * @param leaderEpoch as Kafka counts leaders
     */
    public synchronized void endsAt(long offset, int leaderEpoch, long confirmedBefore) {
        if (leaderEpoch < epoch) return;
        boolean isNews = leaderEpoch > epoch;
        epoch = leaderEpoch;
        endsAt(offset, isNews ? confirmedBefore : NOWHERE);
    }

    /** Acknowledged records that were cut off, as far as two answers in a row agree that the log ends below them. */
    long lost() {
        return lost;
    }

    synchronized void deleted(long offset) {
        deletedBefore = Math.max(deletedBefore, offset);
    }

    boolean isDeleted(long offset) {
        return offset < deletedBefore;
    }

    /** It acknowledged nothing for so long, though records waited for it. */
    void silent(Duration from, Duration time) {
        findings.note(
                Kind.W4,
                "",
                () -> String.format(
                        Locale.ROOT,
                        "partition %d: %.1f s, from %.1f s after the start",
                        number,
                        time.toMillis() / 1e3,
                        from.toMillis() / 1e3));
    }
}
