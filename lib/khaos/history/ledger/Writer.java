package khaos.history.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** One producer instance: a stream for each partition. */
final class Writer implements Sends {

    /** Errors by which a broker says that an idempotent producer is out of step with it. */
    private static final Set<String> OUT_OF_STEP = Set.of(
            "OutOfOrderSequenceException",
            "UnknownProducerIdException",
            "InvalidProducerEpochException",
            "ProducerFencedException",
            "InvalidPidMappingException");

    private final Terms terms;
    private final long longestNanos;

    /** Apart from the streams: the sender's thread writes it, and nothing else. */
    private final AtomicLongArray reserved;

    private final Stream[] streams;
    private final List<Undecided> undecided = new CopyOnWriteArrayList<>();
    private long[] from = {};
    private volatile int begun;
    private volatile int committing;
    private final Findings findings;

    Writer(int id, Terms terms, int partitions, Findings findings) {
        this.terms = terms;
        this.longestNanos = terms.longest().toNanos();
        this.findings = findings;
        this.reserved = new AtomicLongArray(partitions);
        this.streams = IntStream.range(0, partitions)
                .mapToObj(partition -> new Stream(id, partition, reserved))
                .toArray(Stream[]::new);
    }

    Terms terms() {
        return terms;
    }

    Stream stream(int partition) {
        return partition >= 0 && partition < streams.length ? streams[partition] : null;
    }

    @Override
    public void reserved(int partition, long upTo) {
        reserved.lazySet(partition, upTo); // whoever asks while it runs may see it a little later
    }

    @Override
    public void acked(int partition, long sequence, long offset, long handedNanos, long nowNanos) {
        Stream stream = streams[partition];
        if (!stream.acked(sequence, offset))
            findings.note(Kind.W1, "", () -> Findings.at(partition, offset, stream.writer(), sequence));
        mustBeInTime(stream, sequence, nowNanos - handedNanos);
    }

    @Override
    public void failed(int partition, long sequence) {
        streams[partition].failed(sequence);
    }

    @Override
    public void unknown(int partition, long sequence, Throwable cause, long handedNanos, long nowNanos) {
        Stream stream = streams[partition];
        stream.unknown(sequence);
        mustBeInTime(stream, sequence, nowNanos - handedNanos);
        String error = cause.getClass().getSimpleName();
        if (terms.isIdempotent() && OUT_OF_STEP.contains(error))
            findings.note(Kind.W6, error, () -> told(stream, sequence) + ": " + cause.getMessage());
    }

    @Override
    public void began(int transaction) {
        begun = transaction;
        from = now();
        for (int p = 0; p < streams.length; p++) streams[p].begin(from[p]);
    }

    private long[] now() {
        return IntStream.range(0, streams.length).mapToLong(reserved::get).toArray();
    }

    @Override
    public void committing(int transaction) {
        committing = transaction;
    }

    @Override
    public void committed() {
        for (var stream : streams) stream.commit();
    }

    @Override
    public void aborted() {
        long[] to = now();
        for (int p = 0; p < streams.length; p++) streams[p].abort(from[p], to[p]);
    }

    @Override
    public void undecided() {
        long[] to = now();
        for (int p = 0; p < streams.length; p++) streams[p].leaveUndecided(from[p], to[p]);
        undecided.add(new Undecided(begun, from, to));
    }

    boolean isTransactional() {
        return begun > 0;
    }

    /** Whether the commit of that transaction was never asked for so far; of one that was aborted it may say no. */
    boolean isBeforeCommit(int transaction) {
        return transaction > committing;
    }

    /** All of the topic is read: transactions of which nobody knows the outcome must be there whole, or not at all. */
    void concludeTransactions() {
        for (var open : undecided) {
            long acked = 0;
            long found = 0;
            for (int p = 0; p < streams.length; p++) {
                acked += streams[p].ackedOf(open.from[p], open.to[p]);
                found += streams[p].foundOf(open.from[p], open.to[p]);
            }
            if (found > 0 && found < acked)
                findings.note(Kind.R8, "", () -> "writer " + streams[0].writer() + ", transaction " + open.number);
        }
    }

    private record Undecided(int number, long[] from, long[] to) {}

    private void mustBeInTime(Stream stream, long sequence, long tookNanos) {
        if (tookNanos > longestNanos)
            findings.note(
                    Kind.W5,
                    "",
                    () -> told(stream, sequence)
                            + String.format(
                                    Locale.ROOT,
                                    " took %.1f s of %.1f s",
                                    tookNanos / 1e9,
                                    terms.longest().toMillis() / 1e3));
    }

    private static String told(Stream stream, long sequence) {
        return "partition " + stream.partition() + ": writer " + stream.writer() + ", sequence " + sequence;
    }
}
