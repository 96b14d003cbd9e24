package khaos.traffic;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import khaos.base.Deadline;
import khaos.history.Consumed;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * One member of a group: one thread, one client. Each record costs it a delay; while it works off what it polled, it
 * keeps polling with everything paused, so that a slow consumer is slow and never thrown out of its group. An error is
 * counted and the next poll tried; nothing but {@link #stop} and {@link #abandon} ends it.
 */
final class ConsumerLoop implements Runnable, ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long KEEP_ALIVE_NANOS = 1_000_000_000;
    private static final long AFTER_ERROR_NANOS = 500_000_000;
    private static final long HELD_NANOS = 100_000_000;
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private static final CloseOptions WITHOUT_A_WORD = CloseOptions.timeout(Duration.ZERO)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP);

    private final Consumer<byte[], byte[]> client;
    private final String topic;
    private final Conduct conduct;
    private final Reader reader;
    private final Commits commits;
    private final Failures failures;
    private final Consumed consumed;
    private final Thread thread;
    private volatile boolean isStopping;
    private volatile boolean isCut;
    private volatile boolean isAbandoned;
    private volatile boolean isHeld;
    private volatile int assigned = -1;
    private volatile int generation;

    private boolean isHolding;
    private long lastPollNanos;
    private long workedOffNanos;

    ConsumerLoop(
            String name,
            Consumer<byte[], byte[]> client,
            String topic,
            Conduct conduct,
            Reader reader,
            Commits commits,
            Failures failures,
            Consumed consumed) {
        this.client = client;
        this.topic = topic;
        this.conduct = conduct;
        this.reader = reader;
        this.commits = commits;
        this.failures = failures;
        this.consumed = consumed;
        this.thread = new Thread(this, name);
    }

    void start() {
        thread.start();
    }

    /** How many partitions it owns; −1 until the group first answered. */
    int assigned() {
        return assigned;
    }

    /** The generation of the group that it last was given partitions in; it grows with every rebalance. */
    int generation() {
        return generation;
    }

    Map<MetricName, ? extends Metric> metrics() {
        return client.metrics();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Whether it follows a {@link Conduct.Hold}. */
    boolean isHeld() {
        return isHeld;
    }

    /** Looks at its {@link Conduct} now. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** Ends without committing, and without a word to the group. */
    void abandon() {
        isAbandoned = true;
        stop();
    }

    void stop() {
        isStopping = true;
        if (thread.getState() == Thread.State.NEW) client.close(CloseOptions.timeout(Duration.ZERO));
        client.wakeup();
        LockSupport.unpark(thread);
    }

    /** Ends it without a commit and without a word to its group. */
    void cut() {
        isCut = true;
        stop();
        thread.interrupt();
    }

    /** @return whether it left its group and ended before the deadline */
    boolean join(Deadline deadline) {
        try {
            thread.join(Math.max(1, deadline.left().toMillis()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    @Override
    public void run() {
        try {
            client.subscribe(List.of(topic), this);
            while (!isStopping) turn();
        } finally {
            leave();
        }
    }

    private void turn() {
        try {
            obey();
            commits.prepare(client);
            lastPollNanos = System.nanoTime();
            work(client.poll(POLL));
            commits.whenDue(client);
        } catch (WakeupException | InterruptException stopped) {
            // isStopping says whether it was meant
        } catch (InvalidOffsetException gone) { // the log was truncated or deleted under us: go on from what is there
            consumed.failed(gone);
            if (gone instanceof OffsetOutOfRangeException out) reader.outOfRange(out.offsetOutOfRangePartitions());
            client.seekToBeginning(gone.partitions());
        } catch (KafkaException failure) {
            consumed.failed(failure);
            LockSupport.parkNanos(AFTER_ERROR_NANOS);
        }
    }

    private void work(ConsumerRecords<byte[], byte[]> records) {
        long ownership = commits.ownership();
        workedOffNanos = System.nanoTime();
        for (var record : records) {
            obey();
            if (isStopping) return;
            if (commits.ownership() != ownership && !commits.isStillOwned(record.partition(), ownership)) continue;
            boolean isDone = process(record);
            if (!isDone || !commits.isStillOwned(record.partition(), ownership)) continue;
            commits.take(record);
            commits.worked(record.partition(), record.offset());
            commits.step(client);
        }
        if (!records.isEmpty()) return;
        commits.passed(client);
        commits.now(client);
    }

    /** @return whether it is done with the record; false when it stopped in the midst of it */
    private boolean process(ConsumerRecord<byte[], byte[]> record) {
        reader.read(record);
        rest(conduct.delay());
        for (int tries = 1; failures.fails(record, tries); tries++) {
            if (isStopping) return false;
            if (failures.isLast(tries)) return failures.giveUp(record);
            rest(failures.backoff());
            rest(conduct.delay());
        }
        return true;
    }

    /** Records that came together are worked off one after the other: a late wake-up is made up for by the next. */
    private void rest(Duration time) {
        if (time.isZero()) return;
        workedOffNanos += time.toNanos();
        for (long left = left(); left > 0 && !isStopping; left = left()) {
            if (System.nanoTime() - lastPollNanos > KEEP_ALIVE_NANOS) keepAlive();
            LockSupport.parkNanos(Math.min(left, KEEP_ALIVE_NANOS));
        }
    }

    /** Does what it was told meanwhile; returns when it may work. */
    private void obey() {
        if (conduct.takeRejoin()) rejoin();
        if (conduct.hold() == Conduct.Hold.NONE) return;
        isHeld = true;
        while (conduct.hold() != Conduct.Hold.NONE && !isStopping) {
            if (conduct.hold() == Conduct.Hold.PAUSED) keepAlive();
            LockSupport.parkNanos(HELD_NANOS);
        }
        isHeld = false;
        workedOffNanos = System.nanoTime();
    }

    private void rejoin() {
        client.unsubscribe();
        client.subscribe(List.of(topic), this);
    }

    private long left() {
        return workedOffNanos - System.nanoTime();
    }

    /** Tells the group that we live, without taking more records. A rebalance may happen inside. */
    private void keepAlive() {
        isHolding = true;
        client.pause(client.assignment());
        try {
            client.poll(Duration.ZERO);
            commits.whenDue(client);
        } finally {
            isHolding = false;
            client.resume(client.assignment());
            lastPollNanos = System.nanoTime();
        }
    }

    private void leave() {
        Thread.interrupted();
        try {
            if (!isCut && !isAbandoned) commits.nowAndWait(client, CLOSE);
        } catch (KafkaException failure) {
            consumed.failed(failure);
        } finally {
            Thread.interrupted();
            commits.close(isCut || isAbandoned ? Duration.ZERO : CLOSE);
            failures.close(isCut || isAbandoned ? Duration.ZERO : CLOSE);
            if (isAbandoned) client.close(WITHOUT_A_WORD);
            else client.close(CloseOptions.timeout(isCut ? Duration.ZERO : CLOSE));
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assigned = client.assignment().size();
        reader.assigned(partitions);
        generation = client.groupMetadata().generationId();
        consumed.rebalanced(generation);
        if (isHolding) client.pause(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            if (!isAbandoned) commits.nowAndWait(client, CLOSE);
        } catch (WakeupException | InterruptException stopped) {
            // committed again when leaving
        } catch (KafkaException failure) {
            consumed.failed(failure);
        } finally {
            onPartitionsLost(partitions);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        commits.disowned(partitions);
        assigned = Math.max(0, client.assignment().size() - partitions.size());
    }
}
