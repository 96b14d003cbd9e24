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
    private volatile boolean isCommittedOnly;

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

    /** It is to be given committed records only. */
    public void readsCommitted() {
        isCommittedOnly = true;
    }

    /** It has members that khaos did not start: what it was given and what it commits is not ours to judge. */
    public void shared() {
        isShared = true;
    }

    /**
     * What the brokers say that it has committed. A coordinator that was deposed behind a partition of the network may not know
     * it, and tells less than there is: only what stays lower has gone back.
     */
    public void committed(int partition, long offset) {
        Part part = parts[partition];
        synchronized (part) {
            part.committed = offset;
            part.highest = Math.max(part.highest, offset);
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
            if (isFirst && expected != UNKNOWN && offset > expected && isJudged(part) && !topic.isWithMarkers())
                findings.note(
                        Kind.G3,
                        "",
                        () -> String.format(
                                Locale.ROOT, "%s, partition %d: from %,d to %,d", group, partition, expected, offset));
            if (part.start == UNKNOWN) part.start = offset;
            part.frontier = Math.max(part.frontier, offset + 1);
        }
    }

    /** @return whether the group had been given this record at this offset before */
    boolean delivered(int partition, long offset, int writer, long sequence, int transaction) {
        Stream stream = topic.stream(writer, partition);
        if (stream == null || !stream.isReserved(sequence))
            return false; // its identity is damaged: the final read says so
        if (isCommittedOnly && topic.isBeforeCommit(writer, transaction)) stream.early(sequence);
        Part part = parts[partition];
        synchronized (part) {
            boolean isNew = part.of(writer).add(sequence);
            boolean isNewOffset = part.read(offset);
            if (isNew && !isNewOffset && isJudged(part)) note(Kind.L5, partition, offset, writer, sequence);
            if (!isNew && isNewOffset && isJudged(part)) part.duplicates++;
            return !isNew && !isNewOffset;
        }
    }

    /** The final read saw the record: whether the group has committed past it, and was given another one or none. */
    void seen(int partition, long offset, int writer, long sequence) {
        Part part = parts[partition];
        synchronized (part) {
            boolean isDue = part.start != UNKNOWN && offset >= part.start && offset < part.committed;
            if (isDue && isJudged(part) && !part.of(writer).has(sequence))
                note(part.hasRead(offset) ? Kind.L5 : Kind.G5, partition, offset, writer, sequence);
        }
    }

    /** All is over: whether what it has committed of a partition is less than it was. */
    void conclude(int partition) {
        Part part = parts[partition];
        synchronized (part) {
            if (part.committed >= part.highest || part.wasReset || isShared) return;
            long before = part.highest;
            long now = part.committed;
            findings.note(
                    Kind.G1,
                    "",
                    () -> String.format(
                            Locale.ROOT, "%s, partition %d: from %,d to %,d", group, partition, before, now));
        }
    }

    /** All is over: whether it was given what was aborted. */
    void conclude(Stream stream) {
        if (!isCommittedOnly) return;
        Part part = parts[stream.partition()];
        synchronized (part) {
            stream.eachAborted(sequence -> {
                if (part.of(stream.writer()).has(sequence))
                    findings.note(
                            Kind.R7,
                            "",
                            () -> group + ", partition " + stream.partition() + ": writer " + stream.writer()
                                    + ", sequence " + sequence);
            });
        }
    }

    /** Whether the group has come past that record; false as well where nobody can say. */
    boolean hasPassed(int partition, long offset) {
        Part part = parts[partition];
        synchronized (part) {
            return part.start != UNKNOWN && offset >= part.start && offset < part.committed;
        }
    }

    /** Whether what it commits is ours to judge. */
    boolean isOurs() {
        for (var part : parts)
            synchronized (part) {
                if (isShared || part.wasReset) return false;
            }
        return true;
    }

    /** How many records it was given at another offset as well. */
    long duplicated() {
        long sum = 0;
        for (var part : parts)
            synchronized (part) {
                sum += part.duplicates;
            }
        return sum;
    }

    private void note(Kind kind, int partition, long offset, int writer, long sequence) {
        findings.note(kind, "", () -> group + ", " + Findings.at(partition, offset, writer, sequence));
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
        long highest = UNKNOWN;
        long frontier = UNKNOWN;
        long duplicates;
        boolean wasReset;
        private final Bits offsets = new Bits();
        private Bits[] delivered = {};

        /** Notes that a record of this run was read at {@code offset}. @return whether for the first time */
        boolean read(long offset) {
            return offset < start || offsets.add(offset - start);
        }

        boolean hasRead(long offset) {
            return offsets.has(offset - start);
        }

        Bits of(int writer) {
            if (writer >= delivered.length) delivered = Arrays.copyOf(delivered, writer + 1);
            if (delivered[writer] == null) delivered[writer] = new Bits();
            return delivered[writer];
        }
    }
}
