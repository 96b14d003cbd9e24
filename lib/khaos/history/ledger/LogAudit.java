package khaos.history.ledger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The final read of one partition: told every record in the order of the log, it compares each with the ledger; concluded,
 * it says what is missing. One thread; any number of partitions at a time.
 */
public final class LogAudit {

    /** Enough to tell corrupt records from lost ones; nobody reads of more. */
    private static final int MOST_CORRUPT = 100_000;

    private final TopicLedger topic;
    private final PartitionLedger ledger;
    private final int partition;
    private final LogBounds bounds;
    private final long from;
    private final Bits occupied = new Bits();
    private final Set<Long> corrupt = new HashSet<>();
    private final long[] lastSequences;

    LogAudit(TopicLedger topic, int partition, LogBounds bounds) {
        this.topic = topic;
        this.ledger = topic.partition(partition);
        this.partition = partition;
        this.bounds = bounds;
        this.from = bounds.isRemade() ? bounds.start() : Math.max(ledger.start(), bounds.start());
        this.lastSequences = new long[topic.writers()];
        Arrays.fill(lastSequences, -1);
    }

    /** Where reading begins: the run's own start, or later if the log no longer holds it. */
    public long from() {
        return from;
    }

    public long end() {
        return bounds.end();
    }

    /** A record that bears this run's identity, intact. */
    public void own(long offset, int inTopic, int inPartition, int writer, long sequence) {
        occupied.add(offset - from);
        Stream stream = inTopic == topic.index() ? topic.stream(writer, inPartition) : null;
        if (inTopic != topic.index()) note(Kind.L11, offset, writer, sequence);
        else if (stream == null || !stream.isReserved(sequence)) note(Kind.L8, offset, writer, sequence);
        else if (inPartition != partition) {
            stream.seen(sequence);
            note(Kind.L11, offset, writer, sequence);
        } else placed(offset, stream, sequence);
    }

    private void placed(long offset, Stream stream, long sequence) {
        int writer = stream.writer();
        if (!stream.seen(sequence)) {
            note(Kind.L3, offset, writer, sequence);
            return;
        }
        if (sequence < lastSequences[writer]) note(Kind.L4, offset, writer, sequence);
        lastSequences[writer] = Math.max(lastSequences[writer], sequence);
        if (stream.isFailed(sequence)) note(Kind.L7, offset, writer, sequence);
        long acked = stream.offsetOf(sequence);
        if (acked >= 0 && acked != offset)
            topic.findings()
                    .note(
                            Kind.L6,
                            "",
                            () -> Findings.at(partition, offset, writer, sequence) + ", acknowledged at " + acked);
        topic.groups().forEach(group -> group.seen(partition, offset, writer, sequence));
    }

    /** A record that bears an identity which does not fit its content. */
    public void corrupt(long offset) {
        occupied.add(offset - from);
        if (corrupt.size() < MOST_CORRUPT) corrupt.add(offset);
        topic.findings().note(Kind.L10, "", () -> Findings.at(partition, offset));
    }

    /** A record of somebody else. */
    public void foreign(long offset) {
        occupied.add(offset - from);
    }

    /** A second look found a record that the first one missed. */
    public void again(int inTopic, int inPartition, int writer, long sequence) {
        Stream stream = inTopic == topic.index() ? topic.stream(writer, inPartition) : null;
        if (stream != null && stream.isReserved(sequence)) stream.seen(sequence);
    }

    /** The lowest offset of a record that is missing; empty when none is. Before anybody is accused, look twice. */
    public OptionalLong missingFrom() {
        long[] lowest = {Long.MAX_VALUE};
        topic.streamsOf(partition)
                .forEach(stream -> stream.missing(sequence -> {
                    long offset = stream.offsetOf(sequence);
                    if (isDue(offset)) lowest[0] = Math.min(lowest[0], Math.max(from, offset));
                }));
        return lowest[0] == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(Math.min(lowest[0], bounds.end()));
    }

    private boolean isDue(long offset) {
        return !corrupt.contains(offset) && (offset < 0 || offset >= bounds.start());
    }

    /** All of the topic was read, twice where something was missing: whatever is missing now is lost. */
    public void conclude() {
        if (!topic.profile().isCompacted()) topic.streamsOf(partition).forEach(this::conclude);
        topic.concluded(partition);
    }

    private void conclude(Stream stream) {
        boolean isEmpty = stream.foundCount() == 0 && occupied.count() == 0;
        stream.missing(sequence -> {
            long offset = stream.offsetOf(sequence);
            if (isDue(offset)) topic.findings().note(Kind.L1, how(offset, isEmpty), () -> told(stream, sequence));
            else if (corrupt.contains(offset)) return; // told as L10
            else if (isExplained(offset)) topic.removed();
            else note(Kind.L2, offset, stream.writer(), sequence);
        });
    }

    /** The most telling of what is known. */
    private String how(long offset, boolean isEmpty) {
        if (bounds.isRemade()) return "with their topic, which was deleted";
        if (isEmpty) return "with their whole partition";
        if (offset < 0) return "at an offset that was never told";
        if (offset >= bounds.end()) return "at the tail";
        return occupied.has(offset - from) ? "overwritten" : "in a hole";
    }

    private boolean isExplained(long offset) {
        return ledger.isDeleted(offset) || topic.isRetentionDue();
    }

    private String told(Stream stream, long sequence) {
        return Findings.at(partition, stream.offsetOf(sequence), stream.writer(), sequence);
    }

    private void note(Kind kind, long offset, int writer, long sequence) {
        topic.findings().note(kind, "", () -> Findings.at(partition, offset, writer, sequence));
    }
}
