package khaos.history.ledger;

import java.util.Locale;
import java.util.Set;
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
    private final Stream[] streams;
    private final PartitionLedger[] partitions;
    private final Findings findings;

    Writer(int id, Terms terms, PartitionLedger[] partitions, Findings findings) {
        this.terms = terms;
        this.partitions = partitions;
        this.findings = findings;
        this.streams = IntStream.range(0, partitions.length)
                .mapToObj(partition -> new Stream(id, partition))
                .toArray(Stream[]::new);
    }

    Stream stream(int partition) {
        return partition >= 0 && partition < streams.length ? streams[partition] : null;
    }

    @Override
    public void reserved(int partition, long upTo) {
        streams[partition].reserve(upTo);
    }

    @Override
    public void acked(int partition, long sequence, long offset, long handedNanos, long nowNanos) {
        Stream stream = streams[partition];
        if (!stream.acked(sequence, offset))
            findings.note(Kind.W1, "", () -> Findings.at(partition, offset, stream.writer(), sequence));
        partitions[partition].acked(terms.isConfirmed() ? offset : -1, handedNanos, nowNanos);
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
        partitions[partition].unanswered(handedNanos);
        mustBeInTime(stream, sequence, nowNanos - handedNanos);
        String error = cause.getClass().getSimpleName();
        if (terms.isIdempotent() && OUT_OF_STEP.contains(error))
            findings.note(Kind.W6, error, () -> told(stream, sequence) + ": " + cause.getMessage());
    }

    private void mustBeInTime(Stream stream, long sequence, long tookNanos) {
        if (tookNanos > terms.longest().toNanos())
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
