package khaos.history.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** What one group was given of one topic, and how far it has committed. */
public final class GroupLedger {

    private static final long UNKNOWN = -1;

    private final String group;
    private final TopicLedger topic;
    private final Findings findings;
    private final Part[] parts;
    private volatile boolean isShared;

    GroupLedger(String group, TopicLedger topic, int partitions, Findings findings) {
        this.group = group;
        this.topic = topic;
        this.findings = findings;
        this.parts = IntStream.range(0, partitions).mapToObj(p -> new Part()).toArray(Part[]::new);
    }

    /** One consumer. */
    public Member member() {
        return new Member(this, parts.length);
    }

    /** Where the group goes on reading; never told when nobody knows. */
    public void startsAt(int partition, long offset) {
        synchronized (parts[partition]) {
            parts[partition].start = offset;
        }
    }

    /** It has members that khaos did not start: what it was given and what it commits is not ours to judge. */
    public void shared() {
        isShared = true;
    }

    /** What the brokers say that it has committed. */
    public void committed(int partition, long offset) {
        Part part = parts[partition];
        synchronized (part) {
            long before = part.committed;
            if (offset < before && !part.wasReset && !isShared)
                findings.note(
                        Kind.G1,
                        "",
                        () -> String.format(
                                Locale.ROOT, "%s, partition %d: from %,d to %,d", group, partition, before, offset));
            part.committed = offset;
        }
    }

    /** A consumer was sent back to what is left of the log: from here on nothing is skipped or lost by the group. */
    void reset(int partition) {
        synchronized (parts[partition]) {
            parts[partition].wasReset = true;
        }
    }

    /** The next record of a partition; {@code isFirst} of a member that was just given the partition. */
    void read(int partition, long offset, boolean isFirst) {
        Part part = parts[partition];
        synchronized (part) {
            long expected = part.frontier == UNKNOWN ? part.start : part.frontier;
            if (isFirst && expected != UNKNOWN && offset > expected && isJudged(part))
                findings.note(
                        Kind.G3,
                        "",
                        () -> String.format(
                                Locale.ROOT, "%s, partition %d: from %,d to %,d", group, partition, expected, offset));
            if (part.start == UNKNOWN) part.start = offset;
            part.frontier = Math.max(part.frontier, offset + 1);
        }
    }

    /** @return whether the group had never been given the record */
    boolean delivered(int partition, int writer, long sequence) {
        Stream stream = topic.stream(writer, partition);
        if (stream == null || !stream.isReserved(sequence))
            return true; // its identity is damaged: the final read says so
        Part part = parts[partition];
        synchronized (part) {
            return part.of(writer).add(sequence);
        }
    }

    /** The final read saw the record: whether the group has committed past it and was never given it. */
    void seen(int partition, long offset, int writer, long sequence) {
        Part part = parts[partition];
        synchronized (part) {
            boolean isDue = part.start != UNKNOWN && offset >= part.start && offset < part.committed;
            if (isDue && isJudged(part) && !part.of(writer).has(sequence))
                findings.note(Kind.G5, "", () -> group + ", " + Findings.at(partition, offset, writer, sequence));
        }
    }

    private boolean isJudged(Part part) {
        return !isShared && !part.wasReset && !topic.profile().isCompacted();
    }

    Findings findings() {
        return findings;
    }

    String group() {
        return group;
    }

    private static final class Part {

        long start = UNKNOWN;
        long committed = UNKNOWN;
        long frontier = UNKNOWN;
        boolean wasReset;
        private Bits[] delivered = {};

        Bits of(int writer) {
            if (writer >= delivered.length) delivered = Arrays.copyOf(delivered, writer + 1);
            if (delivered[writer] == null) delivered[writer] = new Bits();
            return delivered[writer];
        }
    }
}
