package khaos.history.ledger;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A ledger file, read: the books as they were when it was last written. What a killed khaos did not write any more is not
 * known to be acknowledged, so nobody is accused for it; what is damaged is a gap (M2) in the evidence on every topic.
 */
public final class LedgerBook {

    private static final Exception UNTOLD = new Exception("told by the ledger file");

    private final Ledger ledger = new Ledger();
    private final Map<Integer, TopicLedger> topics = new HashMap<>();
    private final Map<Integer, Map<Integer, Sends>> writers = new HashMap<>();
    private long run;
    private String cluster = "";
    private boolean isBegun;
    private boolean isSealed;
    private Optional<String> damage = Optional.empty();

    private LedgerBook() {}

    /** @throws IOException when the file cannot be read */
    public static LedgerBook read(Path file) throws IOException {
        var book = new LedgerBook();
        try {
            Frames.read(Files.readAllBytes(file), book::tell);
        } catch (Frames.Damaged damaged) {
            book.damage = Optional.of(damaged.getMessage());
        }
        if (!book.isBegun && book.damage.isEmpty()) book.damage = Optional.of("the ledger file ends before its load");
        book.damage.ifPresent(why -> book.topics.values().forEach(topic -> topic.gap("M2", why)));
        if (!book.isSealed) book.topics.values().forEach(TopicLedger::leaveOpen);
        return book;
    }

    /** What the identities of the run's records say. */
    public long run() {
        return run;
    }

    /** The id of the cluster that it ran on. */
    public String cluster() {
        return cluster;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Whether the run came to its end; of one that did not, the last second may be missing. */
    public boolean isSealed() {
        return isSealed;
    }

    /** Where the file is not what was written; empty when all of it is. */
    public Optional<String> damage() {
        return damage;
    }

    private void tell(Frames.Type type, DataInputStream body) throws IOException {
        switch (type) {
            case RUN_OPEN -> {
                run = body.readLong();
                cluster = body.readUTF();
            }
            case TOPIC -> topic(body);
            case WRITER -> {
                int topic = body.readInt();
                int writer = body.readInt();
                var terms = new Terms(body.readBoolean(), body.readBoolean(), Duration.ofMillis(body.readLong()));
                writers.get(topic).put(writer, topics.get(topic).writer(writer, terms));
            }
            case BEGIN -> isBegun = true;
            case SEAL -> isSealed = true;
            case ABORTED -> aborted(body);
            default -> entry(type, writers.get(body.readInt()).get(body.readInt()), body.readInt(), body);
        }
    }

    private void topic(DataInputStream body) throws IOException {
        String name = body.readUTF();
        int index = body.readInt();
        String id = body.readUTF();
        var topic = ledger.topic(name, index, body.readInt());
        topic.is(id);
        for (int p = 0; p < topic.partitions(); p++) topic.partition(p).startsAt(body.readLong());
        topics.put(index, topic);
        writers.put(index, new HashMap<>());
    }

    private void aborted(DataInputStream body) throws IOException {
        int topic = body.readInt();
        int writer = body.readInt();
        int partition = body.readInt();
        long sequence = body.readLong();
        long count = body.readLong();
        Sends sends = writers.get(topic).get(writer);
        for (long i = 0; i < count; i++) sends.unknown(partition, sequence + i, UNTOLD, 0, 0);
        topics.get(topic).stream(writer, partition).abort(sequence, sequence + count);
    }

    private static void entry(Frames.Type type, Sends sends, int partition, DataInputStream body) throws IOException {
        long sequence = body.readLong();
        if (type == Frames.Type.RESERVE) {
            sends.reserved(partition, sequence);
            return;
        }
        long count = body.readLong();
        long offset = type == Frames.Type.ACKED ? body.readLong() : -1;
        for (long i = 0; i < count; i++)
            switch (type) {
                case ACKED -> sends.acked(partition, sequence + i, offset < 0 ? -1 : offset + i, 0, 0);
                case FAILED -> sends.failed(partition, sequence + i);
                default -> sends.unknown(partition, sequence + i, UNTOLD, 0, 0);
            }
    }
}
