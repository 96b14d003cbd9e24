package khaos.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import khaos.history.Outcome;
import khaos.history.Produced;
import khaos.history.RunClock;
import khaos.wire.Maker;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Hands records to one client and one topic: chooses the partition, gives each its identity, counts it, and enters how it
 * ended in the ledger. One thread at a time; outcomes come on the client's network thread.
 */
final class Handover implements Sender {

    private static final Set<String> WAITS = Set.of(
            "bufferpool-wait-time-ns-total",
            "metadata-wait-time-ns-total",
            "flush-time-ns-total",
            "txn-commit-time-ns-total",
            "txn-abort-time-ns-total");

    private static final Duration AFTER_REFUSAL = Duration.ofMillis(100);

    private final Producer<byte[], byte[]> client;
    private final String topic;
    private final Router router;
    private final Sequences sequences;
    private final Produced produced;
    private final RunClock clock;
    private final Ceiling ceiling;
    private volatile Thread sender;

    Handover(
            Producer<byte[], byte[]> client,
            String topic,
            Router router,
            Sequences sequences,
            Produced produced,
            RunClock clock) {
        this(client, topic, router, sequences, produced, clock, Ceiling.NONE);
    }

    Handover(
            Producer<byte[], byte[]> client,
            String topic,
            Router router,
            Sequences sequences,
            Produced produced,
            RunClock clock,
            Ceiling ceiling) {
        this.client = client;
        this.topic = topic;
        this.router = router;
        this.sequences = sequences;
        this.produced = produced;
        this.clock = clock;
        this.ceiling = ceiling;
        produced.blockedBy(blocked(client));
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Produced produced() {
        return produced;
    }

    @Override
    public Map<MetricName, ? extends Metric> metrics() {
        return client.metrics();
    }

    /** How the books know a record that is not like the others. */
    enum Mark {
        NONE,
        /** Sent before, on purpose. */
        COPY,
        /** Too large, on purpose. */
        OVERSIZE
    }

    /** @return as {@link #send(Maker, Mark, long, long, Ended)} */
    boolean send(Maker made, long intendedNanos, long handedNanos) {
        return send(made, Mark.NONE, intendedNanos, handedNanos, failure -> {});
    }

    /**
     * The record that {@code made} holds.
     *
     * @param ended told once it was handed over, on any thread
     * @return whether it was handed over, and ends as one of the outcomes; false when the run may send no more, or the thread was interrupted while it
     *     waited for room, after which nothing more may be sent
     */
    @Override
    public boolean send(Maker made, Mark mark, long intendedNanos, long handedNanos, Ended ended) {
        byte[] key = made.key();
        byte[] value = made.value();
        int bytes = (key == null ? 0 : key.length) + (value == null ? 0 : value.length);
        if (!ceiling.admits(bytes)) return false;
        int partition = router.partition(key);
        long sequence = sequences.take(partition);
        var headers = sequences.headers(
                sequence, partition, clock.epochMicros(intendedNanos), mark == Mark.COPY, made.headers(), key, value);
        Long timestamp = made.timestampMillis() == Maker.NOW ? null : made.timestampMillis();
        produced.sending(partition, bytes, intendedNanos, handedNanos);
        sender = Thread.currentThread();
        try {
            if (made.refusal() != null) throw made.refusal();
            client.send(
                    new ProducerRecord<>(topic, partition, timestamp, key, value, headers),
                    new Sent(intendedNanos, handedNanos, sequence, partition, mark, ended));
            return true;
        } catch (InterruptException stopped) {
            Thread.interrupted();
            produced.notSent(bytes, intendedNanos);
            sequences.giveBack(partition);
            return false;
        } catch (RuntimeException refused) {
            produced.ended(Outcome.FAILED, refused, intendedNanos, clock.nanos());
            sequences.ledger().failed(partition, sequence);
            ended.with(refused);
            if (made.refusal() == null) LockSupport.parkNanos(AFTER_REFUSAL.toNanos());
            return true;
        }
    }

    /** Told what became of a record. */
    @FunctionalInterface
    interface Ended {
        /** @param failure null when it was acknowledged */
        void with(Exception failure);
    }

    Producer<byte[], byte[]> client() {
        return client;
    }

    Sequences sequences() {
        return sequences;
    }

    /** Waits until all that was handed over has ended. */
    void flush() {
        try {
            client.flush();
        } catch (InterruptException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is sent any more. */
    @Override
    public void close(Duration patience) {
        Thread.interrupted(); // or closing would not wait at all
        try {
            client.close(patience);
        } catch (InterruptException cut) {
            // closed by force all the same: every record in flight has ended as unknown
        }
    }

    /** What the client itself counts of the time in which its caller waited for buffer or metadata. */
    private static LongSupplier blocked(Producer<byte[], byte[]> client) {
        List<Metric> waits = client.metrics().values().stream()
                .map(Metric.class::cast)
                .filter(metric -> WAITS.contains(metric.metricName().name()))
                .toList();
        return () -> waits.stream()
                .mapToLong(wait -> ((Number) wait.metricValue()).longValue())
                .sum();
    }

    /** Runs on the client's network thread, or inside {@code send} when the client itself refuses the record. */
    private final class Sent implements Callback {

        private final long intendedNanos;
        private final long handedNanos;
        private final long sequence;
        private final int partition;
        private final Mark mark;
        private final Ended ended;

        Sent(long intendedNanos, long handedNanos, long sequence, int partition, Mark mark, Ended ended) {
            this.intendedNanos = intendedNanos;
            this.handedNanos = handedNanos;
            this.sequence = sequence;
            this.partition = partition;
            this.mark = mark;
            this.ended = ended;
        }

        @Override
        public void onCompletion(RecordMetadata metadata, Exception failure) {
            long now = clock.nanos();
            if (failure == null) acked(metadata.hasOffset() ? metadata.offset() : -1, now);
            else failed(failure, SendOutcome.of(failure, Thread.currentThread() == sender), now);
            ended.with(failure);
        }

        private void acked(long offset, long now) {
            sequences.ledger().acked(partition, sequence, offset, handedNanos, now);
            produced.acked(partition, intendedNanos, handedNanos, now);
        }

        private void failed(Exception failure, Outcome outcome, long now) {
            if (outcome == Outcome.FAILED) sequences.ledger().failed(partition, sequence);
            else sequences.ledger().unknown(partition, sequence, failure, handedNanos, now);
            if (mark == Mark.OVERSIZE && failure instanceof RecordTooLargeException) produced.refused(intendedNanos);
            else produced.ended(outcome, failure, intendedNanos, now);
        }
    }
}
