package khaos.history.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import khaos.history.Audit;
import khaos.history.Profile;

/** The books of one topic. Writers and groups join before the load begins. */
public final class TopicLedger {

    private final String name;
    private final int index;
    private final Findings findings = new Findings();
    private final PartitionLedger[] partitions;
    private final List<GroupLedger> groups = new CopyOnWriteArrayList<>();
    private final List<ProcessLedger> readers = new CopyOnWriteArrayList<>();
    private final List<ProcessLedger> makers = new CopyOnWriteArrayList<>();
    private final List<Audit.Gap> gaps = new CopyOnWriteArrayList<>();
    private final LongAdder removed = new LongAdder();
    private final LongAdder copies = new LongAdder();
    private final boolean[] isConcluded;
    private volatile Writer[] writers = {};
    private volatile boolean hasMarkers;
    private volatile String id = "";
    private volatile Profile profile;
    private volatile Duration age = Duration.ZERO;

    TopicLedger(String name, int index, int partitions) {
        this.name = name;
        this.index = index;
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(number -> new PartitionLedger(number, this))
                .toArray(PartitionLedger[]::new);
        this.isConcluded = new boolean[partitions];
        this.profile = Profile.strict(name);
    }

    public String name() {
        return name;
    }

    /** The brokers' own id of the topic: one that is made anew has another. */
    public void is(String topicId) {
        id = topicId;
    }

    /** Empty while nobody knows. */
    public String id() {
        return id;
    }

    public int partitions() {
        return partitions.length;
    }

    public PartitionLedger partition(int number) {
        return partitions[number];
    }

    /** A producer instance: {@code id} is what its records' identities say. */
    public synchronized Sends writer(int id, Terms terms) {
        var writer = new Writer(id, terms, partitions.length, findings);
        Writer[] more = Arrays.copyOf(writers, Math.max(writers.length, id + 1));
        more[id] = writer;
        writers = more;
        return writer;
    }

    public GroupLedger group(String group) {
        var ledger = new GroupLedger(group, this, partitions.length, findings);
        groups.add(ledger);
        return ledger;
    }

    /** A partition acknowledged nothing for so long, from that time after the load's start, though records waited for it. */
    public void silent(int partition, Duration from, Duration time) {
        partitions[partition].silent(from, time);
    }

    /** khaos itself deleted the records of {@code partition} below {@code offset}: nobody is to blame for their loss. */
    public void deleted(int partition, long offset) {
        if (partition < partitions.length) partitions[partition].deleted(offset);
    }

    /** What the live configuration allows. */
    public void profile(Profile allowed) {
        profile = allowed;
    }

    public Profile profile() {
        return profile;
    }

    /** Nothing is known of its records, by choice. */
    public void unjudged(String why) {
        profile = profile.unidentified();
        gap("M1", why);
    }

    /** Why the evidence on this topic is not whole. */
    public void gap(String id, String why) {
        gaps.add(new Audit.Gap(name, id, why));
    }

    /**
     * Begins the final read of a partition.
     *
     * @param age how long ago the run's first record may have been written
     */
    public LogAudit audit(int partition, LogBounds bounds, Duration age) {
        this.age = age;
        return new LogAudit(this, partition, bounds);
    }

    /** Its number in the run. */
    public int index() {
        return index;
    }

    /** One more than the highest writer's id. */
    int writers() {
        return writers.length;
    }

    Findings findings() {
        return findings;
    }

    List<GroupLedger> groups() {
        return groups;
    }

    void copy() {
        copies.increment();
    }

    void removed() {
        removed.increment();
    }

    synchronized void concluded(int partition) {
        isConcluded[partition] = true;
        if (!isWhole()) return;
        for (var writer : writers) if (writer != null) writer.concludeTransactions();
    }

    void isReadBy(ProcessLedger process) {
        readers.add(process);
    }

    void isWrittenBy(ProcessLedger process) {
        makers.add(process);
    }

    List<ProcessLedger> readers() {
        return readers;
    }

    List<ProcessLedger> makers() {
        return makers;
    }

    synchronized boolean isWhole() {
        for (boolean is : isConcluded) if (!is) return false;
        return true;
    }

    /** Whether all that was ever in its logs was there to be read. */
    boolean isComplete() {
        return isWhole() && removed.sum() == 0 && !profile.isCompacted() && !isRetentionDue();
    }

    /** Its logs hold more than records: offsets are passed that nobody is given. */
    public void hasMarkers() {
        hasMarkers = true;
    }

    public boolean isWithMarkers() {
        return hasMarkers;
    }

    /** Whether a record of that transaction comes before its commit was asked for. */
    boolean isBeforeCommit(int writer, int transaction) {
        return transaction > 0 && writers[writer].isBeforeCommit(transaction);
    }

    /** Whether records of this run may be old enough, or many enough, for the broker to delete them. */
    boolean isRetentionDue() {
        return profile.retentionBytes().isPresent()
                || profile.retentionMillis().orElse(Long.MAX_VALUE) <= age.toMillis();
    }

    /** Null when there is no such writer or partition. */
    Stream stream(int writer, int partition) {
        boolean isKnown = writer >= 0 && writer < writers.length && writers[writer] != null;
        return isKnown ? writers[writer].stream(partition) : null;
    }

    /** The highest offset of a partition that all in-sync replicas acknowledged; −1 before the first. */
    long confirmed(int partition) {
        return Arrays.stream(writers)
                .filter(writer -> writer != null && writer.terms().isConfirmed())
                .mapToLong(writer -> writer.stream(partition).lastOffset())
                .max()
                .orElse(-1);
    }

    long ackedWithin(int partition, long from, long to) {
        return streamsOf(partition).stream()
                .mapToLong(stream -> stream.ackedWithin(from, to))
                .sum();
    }

    void mark(int partition) {
        streamsOf(partition).forEach(Stream::mark);
    }

    /** Acknowledged records that are known to be lost by now: those that were cut off their partition's end, at least. */
    public long lost() {
        return Arrays.stream(partitions).mapToLong(PartitionLedger::lost).sum();
    }

    /** Records that one group was given at two offsets, at least; empty when no group reads. */
    public OptionalLong duplicated() {
        return groups.stream().mapToLong(GroupLedger::duplicated).max();
    }

    void eachWriter(BiConsumer<Integer, Terms> to) {
        for (int id = 0; id < writers.length; id++) if (writers[id] != null) to.accept(id, writers[id].terms());
    }

    /** What is known of it ends in the midst of a run. */
    void leaveOpen() {
        streams().forEach(Stream::leaveOpen);
    }

    List<Stream> streamsOf(int partition) {
        var streams = new ArrayList<Stream>();
        for (var writer : writers) if (writer != null) streams.add(writer.stream(partition));
        return streams;
    }

    /** Whether there is something to judge, or something missing to judge it. */
    boolean isJudged() {
        return isProducedTo() || !gaps.isEmpty();
    }

    private boolean isProducedTo() {
        return writers.length > 0;
    }

    Audit.Topic books() {
        return new Audit.Topic(
                name,
                profile,
                sum(Stream::ackedCount),
                sum(Stream::foundCount),
                removed.sum(),
                sum(Stream::failedCount),
                sum(Stream::unknownCount),
                sum(Stream::unknownFoundCount),
                copies.sum(),
                sum(Stream::abortedCount),
                Arrays.stream(writers).anyMatch(writer -> writer != null && writer.isTransactional()),
                makers.stream()
                        .filter(ProcessLedger::isExactlyOnce)
                        .mapToLong(ProcessLedger::processed)
                        .reduce(Long::sum));
    }

    List<Audit.Anomaly> anomalies() {
        return findings.told(name, this::legal);
    }

    private String legal(String id) {
        boolean isRemoval = id.equals("R5") && (removed.sum() > 0 || isRetentionDue());
        return isRemoval ? "records were removed" : profile.legal(id);
    }

    synchronized List<Audit.Gap> gaps() {
        var all = new ArrayList<>(gaps);
        if (!all.isEmpty() || !isProducedTo()) return all;
        long open = sum(Stream::openCount);
        if (sum(Stream::ackedCount) == 0) all.add(gapOf("M1", "nothing was acknowledged on '" + name + "'"));
        if (open > 0) all.add(gapOf("M2", open + " sends to '" + name + "' never ended"));
        for (int p = 0; p < isConcluded.length; p++)
            if (!isConcluded[p]) all.add(gapOf("M1", "partition " + p + " of '" + name + "' was not read to its end"));
        if (streams().stream().anyMatch(stream -> !stream.isConsistent()))
            all.add(gapOf("M2", "the ledger's own books of '" + name + "' do not agree"));
        return all;
    }

    private Audit.Gap gapOf(String id, String why) {
        return new Audit.Gap(name, id, why);
    }

    private long sum(ToLongFunction<Stream> count) {
        return streams().stream().mapToLong(count).sum();
    }

    List<Stream> streams() {
        return IntStream.range(0, partitions.length)
                .mapToObj(this::streamsOf)
                .flatMap(List::stream)
                .toList();
    }
}
