package khaos.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import khaos.base.Rate;
import khaos.history.Outcome;
import khaos.history.Produced;
import khaos.history.RunClock;
import khaos.wire.Maker;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.errors.InterruptException;

/**
 * One producer: one thread, one client, one schedule. Open loop: what is due is sent, what is late is sent at once and
 * keeps its intended time. A full client buffer makes it wait and catch up; nothing but {@link #stop} ends it.
 */
final class ProducerLoop implements Runnable {

    /** The shortest sleep: more often than this, due records are sent together. */
    private static final long TICK_NANOS = 500_000;

    /** After the stop, what was due before it may still be handed over for this long. */
    private static final long GRACE_NANOS = 1_000_000_000;

    /** Sent between two looks at the clock when nothing is paced. */
    private static final int FLAT_OUT_BATCH = 64;

    private static final Set<String> WAITS = Set.of("bufferpool-wait-time-ns-total", "metadata-wait-time-ns-total");

    private static final Duration AFTER_REFUSAL = Duration.ofMillis(100);

    private final Producer<byte[], byte[]> client;
    private final String topic;
    private final Maker maker;
    private volatile Schedule schedule;
    private final Router router;
    private final Sequences sequences;
    private final Produced produced;
    private final RunClock clock;
    private final Thread thread;
    private final Queue<Burst> bursts = new ConcurrentLinkedQueue<>();
    private volatile long lastNanos = Long.MAX_VALUE;
    private volatile Duration patience = Duration.ZERO;
    private volatile boolean isHandedOver;

    private long next;
    private boolean isCut;

    ProducerLoop(
            String name,
            Producer<byte[], byte[]> client,
            String topic,
            Maker maker,
            Schedule schedule,
            Router router,
            Sequences sequences,
            Produced produced,
            RunClock clock) {
        this.client = client;
        this.topic = topic;
        this.maker = maker;
        this.schedule = schedule;
        this.router = router;
        this.sequences = sequences;
        this.produced = produced;
        this.clock = clock;
        this.thread = new Thread(this, name);
        produced.blockedBy(blocked(client));
    }

    /**
     * @param load     no record due this long after the load's start, or later, is sent; empty for until {@link #stop}
     * @param patience how long the client then has to deliver what is in flight
     */
    void start(Optional<Duration> load, Duration patience) {
        this.patience = patience;
        load.ifPresent(time -> lastNanos = time.toNanos() - 1);
        thread.start();
    }

    String name() {
        return thread.getName();
    }

    String topic() {
        return topic;
    }

    /** From this moment on at another rate, or not at all when it is empty. What is due by now keeps its intended time. */
    synchronized void pace(Optional<Rate> rate) {
        schedule = schedule.then(clock.nanos(), rate);
        LockSupport.unpark(thread);
    }

    /** So many records now, on top of the schedule. */
    Burst burst(long records) {
        var burst = new Burst(records, clock.nanos());
        bursts.add(burst);
        LockSupport.unpark(thread);
        return burst;
    }

    /** No record due after {@code nanos} is sent. Never started, it is closed. */
    void stop(long nanos) {
        lastNanos = Math.min(lastNanos, nanos);
        LockSupport.unpark(thread);
        if (thread.getState() == Thread.State.NEW) client.close(Duration.ZERO);
    }

    /** Stops waiting for room in the client's buffer; call it once the grace after {@link #stop} is over. */
    void stopWaiting() {
        if (!isHandedOver && clock.nanos() > lastNanos + GRACE_NANOS) thread.interrupt();
    }

    /** Gives up on what is in flight: it ends as unknown. Once: a second interrupt would leave the client half closed. */
    void cut() {
        if (patience.isZero()) return;
        patience = Duration.ZERO;
        thread.interrupt();
    }

    /** Whether every record that it sent has ended; true as well if it never started. */
    boolean isEnded() {
        return !thread.isAlive();
    }

    @Override
    public void run() {
        try {
            while (!isCut && !isOver()) produceWhatIsDue();
            produced.unsent(schedule.isUnlimited() ? 0 : Math.max(0, schedule.dueBy(lastNanos) - next));
        } finally {
            isHandedOver = true;
            closeClient();
        }
    }

    private void closeClient() {
        Thread.interrupted(); // or closing would not wait at all
        try {
            client.close(patience);
        } catch (InterruptException cut) {
            // closed by force all the same: every record in flight has ended as unknown
        }
    }

    private boolean isOver() {
        long now = clock.nanos();
        if (now < lastNanos) return false;
        return schedule.isUnlimited() || next >= schedule.dueBy(lastNanos) || now > lastNanos + GRACE_NANOS;
    }

    private void produceWhatIsDue() {
        Schedule now = schedule;
        sendBursts();
        long due = now.dueBy(Math.min(clock.nanos(), lastNanos));
        while (next < due && mayHandOver()) {
            long intendedNanos = now.dueNanos(next++);
            long handedNanos = clock.nanos();
            produced.delayed(handedNanos - intendedNanos);
            if (!send(intendedNanos, handedNanos)) next--;
        }
        if (now.isUnlimited()) {
            for (int i = 0; i < FLAT_OUT_BATCH && !isCut; i++) {
                long nanos = clock.nanos();
                send(nanos, nanos);
            }
            return;
        }
        long wait = now.dueNanos(next) - clock.nanos();
        if (wait > 0 && clock.nanos() < lastNanos) LockSupport.parkNanos(Math.max(wait, TICK_NANOS));
    }

    private boolean mayHandOver() {
        return !isCut && clock.nanos() - GRACE_NANOS < lastNanos;
    }

    private void sendBursts() {
        for (Burst burst = bursts.poll(); burst != null; burst = bursts.poll()) {
            for (long i = 0; i < burst.records() && mayHandOver(); i++) send(burst.intendedNanos(), clock.nanos());
            burst.handedOver();
        }
    }

    /** @return whether it was handed over, and ends as one of the outcomes; false when the run stopped while it waited */
    private boolean send(long intendedNanos, long handedNanos) {
        maker.next();
        byte[] key = maker.key();
        byte[] value = maker.value();
        int partition = router.partition(key);
        long sequence = sequences.take(partition);
        var headers = sequences.headers(sequence, partition, clock.epochMicros(intendedNanos), key, value);
        int bytes = (key == null ? 0 : key.length) + value.length;
        produced.sending(bytes);
        try {
            client.send(
                    new ProducerRecord<>(topic, partition, null, key, value, headers),
                    new Sent(intendedNanos, handedNanos, sequence, partition));
            return true;
        } catch (InterruptException stopped) {
            Thread.interrupted();
            produced.notSent(bytes);
            sequences.giveBack(partition);
            isCut = true;
            return false;
        } catch (RuntimeException refused) {
            produced.ended(Outcome.FAILED, refused);
            sequences.ledger().failed(partition, sequence);
            LockSupport.parkNanos(AFTER_REFUSAL.toNanos());
            return true;
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

        Sent(long intendedNanos, long handedNanos, long sequence, int partition) {
            this.intendedNanos = intendedNanos;
            this.handedNanos = handedNanos;
            this.sequence = sequence;
            this.partition = partition;
        }

        @Override
        public void onCompletion(RecordMetadata metadata, Exception failure) {
            long now = clock.nanos();
            if (failure == null) {
                sequences
                        .ledger()
                        .acked(partition, sequence, metadata.hasOffset() ? metadata.offset() : -1, handedNanos, now);
                produced.acked(now - intendedNanos);
            } else {
                Outcome outcome = SendOutcome.of(failure, Thread.currentThread() == thread);
                if (outcome == Outcome.FAILED) sequences.ledger().failed(partition, sequence);
                else sequences.ledger().unknown(partition, sequence, failure, handedNanos, now);
                produced.ended(outcome, failure);
            }
        }
    }
}
