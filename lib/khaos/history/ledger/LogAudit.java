package khaos.history.ledger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The final read of one partition: told every record in the order of the log, it compares each with the ledger; concluded,
 * it says what is missing. One thread; any number of partitions at a time.
 */
public final class LogAudit {

    /** Enough to tell corrupt records from lost ones; nobody reads of more. */
    private static final int MOST_CORRUPT = 100_000;

    /** More records elsewhere than this are told before the last of them was looked for. */
    private static final int MOST_ELSEWHERE = 100_000;

    private final TopicLedger topic;
    private final PartitionLedger ledger;
    private final int partition;
    private final LogBounds bounds;
    private final long from;
    private final Bits occupied = new Bits();
    private final Set<Long> corrupt = new HashSet<>();
    private final Map<Place, Long> elsewhere = new LinkedHashMap<>();
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
        long acked = stream.offsetOf(sequence);
        if (!stream.seen(sequence)) {
            note(Kind.L3, offset, writer, sequence);
            if (acked == offset) elsewhere.remove(new Place(writer, sequence)); // the first one is the copy
            return;
        }
        if (sequence < lastSequences[writer]) note(Kind.L4, offset, writer, sequence);
        lastSequences[writer] = Math.max(lastSequences[writer], sequence);
        if (stream.isAborted(sequence)) note(Kind.R7, offset, writer, sequence);
        if (stream.isFailed(sequence)) note(Kind.L7, offset, writer, sequence);
        if (acked >= 0 && acked != offset) {
            if (elsewhere.size() == MOST_ELSEWHERE) tellElsewhere();
            elsewhere.put(new Place(writer, sequence), offset);
        }
        topic.groups().forEach(group -> group.seen(partition, offset, writer, sequence));
        topic.readers().forEach(process -> process.input(partition, offset, writer, sequence));
    }

    /** The record told last was made of another one of this run, by that process. */
    public void madeOf(int process, int inTopic, int inPartition, int writer, long sequence, long offset) {
        topic.makers().stream()
                .filter(maker -> maker.is(process, inTopic))
                .forEach(maker -> maker.output(partition, offset, inPartition, writer, sequence));
    }

    /** The record told last repeats another one on purpose. */
    public void copy() {
        topic.copy();
    }

    private void tellElsewhere() {
        elsewhere.forEach((record, offset) -> topic.findings()
                .note(
                        Kind.L6,
                        "",
                        () -> Findings.at(partition, offset, record.writer, record.sequence) + ", acknowledged at "
                                + topic.stream(record.writer, partition).offsetOf(record.sequence)));
        elsewhere.clear();
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
                    if (isDue(stream, sequence))
                        lowest[0] = Math.min(lowest[0], Math.max(from, stream.leastOffsetOf(sequence)));
                }));
        return lowest[0] == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(Math.min(lowest[0], bounds.end()));
    }

    /** Whether it must be there; of one whose offset was never told, only if it cannot be among those that were removed. */
    private boolean isDue(Stream stream, long sequence) {
        boolean isWhole = bounds.start() <= ledger.start();
        return !corrupt.contains(stream.offsetOf(sequence))
                && (isWhole || stream.leastOffsetOf(sequence) >= bounds.start());
    }

    /** All of the topic was read, twice where something was missing: whatever is missing now is lost. */
    public void conclude() {
        tellElsewhere();
        if (!topic.profile().isCompacted()) topic.streamsOf(partition).forEach(this::conclude);
        topic.streamsOf(partition).forEach(this::concludeTransactions);
        topic.groups().forEach(group -> group.conclude(partition));
        topic.concluded(partition);
    }

    private void conclude(Stream stream) {
        boolean isEmpty = stream.foundCount() == 0 && occupied.count() == 0;
        stream.missing(sequence -> {
            long offset = stream.offsetOf(sequence);
            if (isDue(stream, sequence))
                topic.findings().note(Kind.L1, how(offset, isEmpty), () -> told(stream, sequence));
            else if (corrupt.contains(offset)) return; // told as L10
            else if (isExplained(stream.leastOffsetOf(sequence))) topic.removed();
            else note(Kind.L2, offset, stream.writer(), sequence);
        });
    }

    private void concludeTransactions(Stream stream) {
        stream.eachEarly(sequence -> topic.findings().note(Kind.R6, "", () -> told(stream, sequence)));
        topic.groups().forEach(group -> group.conclude(stream));
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

    private record Place(int writer, long sequence) {}
}
