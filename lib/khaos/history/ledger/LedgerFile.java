package khaos.history.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import khaos.history.Outcome;

/**
 * The books of a run on disk, never more than about a second behind: what ends is written once a second, by a thread of its
 * own. Only ever appended to, so that a khaos that was killed leaves all but its last second. {@link LedgerBook} reads it. It is
 * forced to the disk at its end alone: brokers on the same disk would pay for more, a tenth of their throughput, and a
 * machine that loses its power loses them too. A disk that fails harms no run: see {@link #trouble}.
 */
public final class LedgerFile implements AutoCloseable {

    private static final long EVERY_NANOS = 1_000_000_000;
    private static final long CLOSING_MILLIS = 5_000;

    private final Ledger ledger;
    private final Set<Long> told = new HashSet<>();
    private final FileChannel channel;
    private final Thread thread = new Thread(this::run, "khaos-ledger");
    private volatile boolean isClosing;
    private volatile IOException failure;

    private LedgerFile(Ledger ledger, FileChannel channel) {
        this.ledger = ledger;
        this.channel = channel;
    }

    /**
     * Begins a file; all writers are in the ledger.
     *
     * @param run     what the identities of the records say
     * @param cluster its id
     * @throws IOException when there can be no such file
     */
    public static LedgerFile begin(Path path, long run, String cluster, Ledger ledger) throws IOException {
        var channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        var file = new LedgerFile(ledger, channel);
        file.write(file.opening(run, cluster));
        file.thread.setDaemon(true);
        file.thread.start();
        return file;
    }

    /** Why the file is not whole; empty when it is. */
    public Optional<String> trouble() {
        return Optional.ofNullable(failure).map(IOException::getMessage);
    }

    private Frames opening(long run, String cluster) {
        var frames = new Frames();
        frames.add(Frames.Type.RUN_OPEN, body -> {
            body.writeLong(run);
            body.writeUTF(cluster);
        });
        for (var topic : ledger.topics()) {
            frames.add(Frames.Type.TOPIC, body -> {
                body.writeUTF(topic.name());
                body.writeInt(topic.index());
                body.writeUTF(topic.id());
                body.writeInt(topic.partitions());
                for (int p = 0; p < topic.partitions(); p++)
                    body.writeLong(topic.partition(p).start());
            });
            writers(topic, frames);
        }
        frames.add(Frames.Type.BEGIN, body -> {});
        return frames;
    }

    /** Those that are new since the last time: clients are made anew while a run goes on. */
    private void writers(TopicLedger topic, Frames frames) {
        topic.eachWriter((writer, terms) -> {
            if (!told.add((long) topic.index() << 32 | writer)) return;
            frames.add(Frames.Type.WRITER, body -> {
                body.writeInt(topic.index());
                body.writeInt(writer);
                body.writeBoolean(terms.isConfirmed());
                body.writeBoolean(terms.isIdempotent());
                body.writeLong(terms.longest().toMillis());
            });
        });
    }

    private void run() {
        while (!isClosing) {
            LockSupport.parkNanos(EVERY_NANOS);
            enter();
        }
    }

    /** Writes what has become known since the last time. */
    void enter() {
        var frames = new Frames();
        for (var topic : ledger.topics()) {
            var streams = topic.streams();
            writers(topic, frames);
            for (var stream : streams) stream.tellNews(new Entries(frames, topic.index(), stream));
        }
        write(frames);
    }

    private void write(Frames frames) {
        if (failure != null) return;
        try {
            ByteBuffer bytes = frames.bytes();
            if (!bytes.hasRemaining()) return;
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (IOException unwritable) {
            failure = unwritable;
        }
    }

    /** Writes the last entries and seals the file: every send has ended before. */
    @Override
    public void close() {
        isClosing = true;
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSING_MILLIS);
            if (thread.isAlive()) return; // a disk that hangs: what is there stays as that of a killed khaos
            enter();
            var seal = new Frames();
            seal.add(Frames.Type.SEAL, body -> {});
            write(seal);
            channel.force(true);
            channel.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException unwritable) {
            failure = unwritable;
        }
    }

    private record Entries(Frames frames, int topic, Stream stream) implements Stream.News {

        @Override
        public void reserved(long upTo) {
            add(Frames.Type.RESERVE, upTo);
        }

        @Override
        public void ended(Outcome outcome, long sequence, long count, long offset) {
            switch (outcome) {
                case ACKED -> add(Frames.Type.ACKED, sequence, count, offset);
                case FAILED -> add(Frames.Type.FAILED, sequence, count);
                case UNKNOWN -> add(Frames.Type.UNKNOWN, sequence, count);
            }
        }

        @Override
        public void aborted(long sequence, long count) {
            add(Frames.Type.ABORTED, sequence, count);
        }

        private void add(Frames.Type type, long... numbers) {
            frames.add(type, body -> {
                body.writeInt(topic);
                body.writeInt(stream.writer());
                body.writeInt(stream.partition());
                for (long number : numbers) body.writeLong(number);
            });
        }
    }
}
