package khaos.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import khaos.base.Deadline;
import khaos.base.Progress;
import khaos.traffic.LogReading.Span;
import org.apache.kafka.common.TopicPartition;

/** Reads many partitions with a few threads, each with a client of its own. */
final class LogReaders {

    private static final int THREADS = 4;
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final Clients clients;
    private final boolean isCommittedOnly;
    private final Deadline deadline;
    private final BooleanSupplier isCut;
    private final Progress progress;

    /** @param isCommittedOnly whether what is not committed is passed over */
    LogReaders(Clients clients, boolean isCommittedOnly, Deadline deadline, BooleanSupplier isCut, Progress progress) {
        this.clients = clients;
        this.isCommittedOnly = isCommittedOnly;
        this.deadline = deadline;
        this.isCut = isCut;
        this.progress = progress;
    }

    /**
     * Returns when all is read or the time is over.
     *
     * @return why partitions were not read to their ends; those that were are not in it
     */
    Map<TopicPartition, String> read(Map<TopicPartition, Span> spans) {
        var done = new LongAdder();
        long total = spans.values().stream()
                .mapToLong(span -> Math.max(0, span.to() - span.from()))
                .sum();
        var readings = new ArrayList<LogReading>();
        var threads = new ArrayList<Thread>();
        for (var share : shares(spans)) {
            var client = clients.reader("khaos-reader-" + (threads.size() + 1), isCommittedOnly);
            var reading = new LogReading(client, share, deadline, isCut, done);
            readings.add(reading);
            threads.add(new Thread(reading, "khaos-reader-" + (threads.size() + 1)));
        }
        threads.forEach(Thread::start);
        var shortly = Deadline.in(SHORT);
        while (threads.stream().anyMatch(Thread::isAlive)) {
            if (shortly.isOver()) progress.part("reading the logs", done.sum(), total);
            LockSupport.parkNanos(OFTEN.toNanos());
        }
        var unread = new HashMap<TopicPartition, String>();
        readings.forEach(reading -> unread.putAll(reading.unread()));
        return unread;
    }

    private static List<Map<TopicPartition, Span>> shares(Map<TopicPartition, Span> spans) {
        var shares = new ArrayList<Map<TopicPartition, Span>>();
        int i = 0;
        for (var span : spans.entrySet()) {
            if (i < THREADS) shares.add(new HashMap<>());
            shares.get(i++ % THREADS).put(span.getKey(), span.getValue());
        }
        return shares;
    }
}
