package khaos.traffic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import khaos.base.Deadline;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Reads partitions from one offset to another, without a group: by position, since what stands at the end may be nothing
 * that a consumer is given. One thread, which closes the client; an error is tried again until nothing comes for
 * {@value #SILENCE_SECONDS} s.
 */
final class LogReading implements Runnable {

    private static final int SILENCE_SECONDS = 30;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ASKED = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> client;
    private final Map<TopicPartition, Span> open;
    private final Deadline deadline;
    private final BooleanSupplier isCut;
    private final LongAdder done;
    private final Map<TopicPartition, String> unread = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private Deadline silence = Deadline.in(Duration.ofSeconds(SILENCE_SECONDS));

    /** @param done grows by the offsets that were passed */
    LogReading(
            Consumer<byte[], byte[]> client,
            Map<TopicPartition, Span> spans,
            Deadline deadline,
            BooleanSupplier isCut,
            LongAdder done) {
        this.client = client;
        this.open = new HashMap<>(spans);
        this.deadline = deadline;
        this.isCut = isCut;
        this.done = done;
    }

    /** Why each partition that was not read to its end was not; whole once the thread has ended. */
    Map<TopicPartition, String> unread() {
        return unread;
    }

    @Override
    public void run() {
        try {
            open.values().removeIf(span -> span.from >= span.to);
            client.assign(open.keySet());
            open.forEach((partition, span) -> {
                client.seek(partition, span.from);
                positions.put(partition, span.from);
            });
            while (!open.isEmpty()) turn();
        } catch (RuntimeException failure) {
            giveUp(String.valueOf(failure.getMessage()));
        } finally {
            client.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private void turn() {
        if (isCut.getAsBoolean()) giveUp("the run was cut short");
        else if (deadline.isOver()) giveUp("the time for reading was over");
        else if (silence.isOver()) giveUp("the brokers gave nothing for " + SILENCE_SECONDS + " s");
        else read();
    }

    private void read() {
        try {
            for (var record : client.poll(POLL)) {
                Span span = open.get(new TopicPartition(record.topic(), record.partition()));
                if (span != null && record.offset() < span.to) span.sink.read(record);
            }
            open.entrySet().removeIf(span -> isPast(span.getKey(), span.getValue().to));
        } catch (InterruptException stopped) {
            giveUp("it was interrupted");
        } catch (InvalidOffsetException gone) {
            for (var partition : gone.partitions()) giveUp(partition, "its log changed while it was read");
            client.assign(open.keySet());
        } catch (KafkaException failure) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private boolean isPast(TopicPartition partition, long to) {
        long position = client.position(partition, ASKED);
        long before = positions.put(partition, position);
        if (position > before) silence = Deadline.in(Duration.ofSeconds(SILENCE_SECONDS));
        done.add(Math.min(position, to) - Math.min(before, to));
        if (position < to) return false;
        client.pause(Set.of(partition));
        return true;
    }

    private void giveUp(String why) {
        Set.copyOf(open.keySet()).forEach(partition -> giveUp(partition, why));
    }

    private void giveUp(TopicPartition partition, String why) {
        unread.put(partition, why);
        open.remove(partition);
    }

    /** What is read of a partition, and who is told. */
    record Span(long from, long to, Sink sink) {}

    /** Told every record, in order. */
    @FunctionalInterface
    interface Sink {
        void read(ConsumerRecord<byte[], byte[]> record);
    }
}
