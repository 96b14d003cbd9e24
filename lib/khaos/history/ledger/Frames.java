package khaos.history.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * What a ledger file is made of, one after the other: length of the body, the same with all bits flipped, type, body, CRC-32C
 * of type and body. So a file that ends in the midst of a frame, as a killed khaos leaves it, is told from one that is damaged.
 */
final class Frames {

    /** What a frame says; its number in the file is its place here. */
    enum Type {
        /** Run, cluster. */
        RUN_OPEN,
        /** Name, number in the run, id, where each partition began. */
        TOPIC,
        /** Topic, writer, what its settings promise. */
        WRITER,
        /** All topics and writers are said: the load may begin. */
        BEGIN,
        /** Topic, writer, partition, up to which sequence. */
        RESERVE,
        /** Topic, writer, partition, first sequence, how many, first offset. */
        ACKED,
        /** Topic, writer, partition, first sequence, how many. */
        FAILED,
        /** As the one before. */
        UNKNOWN,
        /** All is said. */
        SEAL,
        /** As {@link #FAILED}: of aborted transactions. */
        ABORTED
    }

    private static final int HEAD = 2 * Integer.BYTES;
    private static final int AROUND = HEAD + 1 + Integer.BYTES;

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    void add(Type type, Content content) {
        var body = new ByteArrayOutputStream();
        try {
            content.write(new DataOutputStream(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] bytes = body.toByteArray();
        var frame = ByteBuffer.allocate(AROUND + bytes.length);
        frame.putInt(bytes.length).putInt(~bytes.length).put((byte) type.ordinal());
        frame.put(bytes).putInt(checksum(frame.array(), HEAD, 1 + bytes.length));
        all.writeBytes(frame.array());
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(all.toByteArray());
    }

    /** @throws Damaged when what is there is not what was written; an unfinished last frame is passed over */
    static void read(byte[] file, Told to) throws Damaged {
        var left = ByteBuffer.wrap(file);
        while (left.remaining() >= HEAD) {
            int at = left.position();
            int length = left.getInt();
            if (length < 0 || length != ~left.getInt()) throw new Damaged(at);
            if (left.remaining() < AROUND - HEAD + length) return;
            int type = left.get();
            int body = left.position();
            left.position(body + length);
            boolean isIntact = left.getInt() == checksum(file, body - 1, 1 + length);
            if (!isIntact || type < 0 || type >= Type.values().length) throw new Damaged(at);
            try {
                to.tell(Type.values()[type], new DataInputStream(new ByteArrayInputStream(file, body, length)));
            } catch (IOException tooShort) {
                throw new Damaged(at);
            }
        }
    }

    private static int checksum(byte[] bytes, int from, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, from, length);
        return (int) checksum.getValue();
    }

    /** Writes a body. */
    @FunctionalInterface
    interface Content {
        void write(DataOutputStream body) throws IOException;
    }

    /** Told each frame, in order. */
    @FunctionalInterface
    interface Told {
        void tell(Type type, DataInputStream body) throws IOException;
    }

    /** Some byte is not what was written. */
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        Damaged(int at) {
            super("the ledger file is damaged at byte " + at);
        }
    }
}
