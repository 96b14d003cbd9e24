package khaos.traffic;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import khaos.base.Deadline;
import khaos.history.RunClock;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Puts the records that one consumer gave up into the topic of dead letters. Nothing is lost on the way: the offset of a
 * record counts as pending until its letter is acknowledged, and a letter that failed is sent again. The consumer's own thread.
 */
final class DeadLetters {

    private static final Duration LOOK = Duration.ofMillis(5);

    private final Handover handover;
    private final LetterForm form;
    private final RunClock clock;
    private final Map<Integer, NavigableSet<Long>> pending = new ConcurrentHashMap<>();
    private final Queue<ConsumerRecord<byte[], byte[]>> failed = new ConcurrentLinkedQueue<>();

    DeadLetters(Handover handover, LetterForm form, RunClock clock) {
        this.handover = handover;
        this.form = form;
        this.clock = clock;
    }

    void send(ConsumerRecord<byte[], byte[]> record) {
        var offsets = pending.computeIfAbsent(record.partition(), first -> new ConcurrentSkipListSet<>());
        offsets.add(record.offset());
        long now = clock.nanos();
        handover.send(form.of(record), Handover.Mark.NONE, now, now, failure -> {
            if (failure == null) offsets.remove(record.offset());
            else failed.add(record);
        });
    }

    /** The lowest offset of a partition whose letter is not written yet; higher than all when there is none. */
    long lowest(int partition) {
        var offsets = pending.get(partition);
        if (offsets == null) return Long.MAX_VALUE;
        Long lowest = offsets.ceiling(0L);
        return lowest == null ? Long.MAX_VALUE : lowest;
    }

    /** Sends letters again that failed. */
    void tryAgain() {
        var again = new ArrayDeque<ConsumerRecord<byte[], byte[]>>();
        for (var record = failed.poll(); record != null; record = failed.poll()) again.add(record);
        again.forEach(this::send);
    }

    void await(Duration timeout) {
        Deadline.in(timeout).poll(LOOK, () -> {
            tryAgain();
            return pending.values().stream().allMatch(NavigableSet::isEmpty);
        });
    }

    void close(Duration timeout) {
        handover.close(timeout);
    }
}
