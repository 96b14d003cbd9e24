package khaos.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The header by which khaos knows each record again: who sent it, as which one, when, and what it held. 44 bytes, little
 * endian, under the header key {@value #HEADER}; with it 48 bytes of a record.
 *
 * <pre>
 *  0  1 version      1  1 flags        2 2 topic     4 4 writer
 *  8  8 run         16  8 sequence    24 8 intended time, µs since 1970
 * 32  4 partition   36  4 transaction 40 4 CRC32C of key, value and bytes 0 to 39
 * </pre>
 *
 * <p>Reads in place: no objects are made. {@link Stamp} writes. A null key or value adds nothing to the checksum; the flags
 * tell it from an empty one.
 */
public final class Identity {

    /** Two bytes, since every record pays for them. */
    public static final String HEADER = "kh";

    /** The header of a record that was made of another one: that one's identity, and by which process. */
    public static final String SOURCE = "kf";

    public static final int SIZE = 44;

    static final byte VERSION = 1;
    static final int IN_TRANSACTION = 1;
    static final int MEANT_TO_ABORT = 2;
    static final int TOMBSTONE = 4;
    static final int KEYED = 8;
    static final int COPY = 16;

    static final int FLAGS_AT = 1;
    static final int TOPIC_AT = 2;
    static final int WRITER_AT = 4;
    static final int RUN_AT = 8;
    static final int SEQUENCE_AT = 16;
    static final int INTENDED_AT = 24;
    static final int PARTITION_AT = 32;
    static final int TRANSACTION_AT = 36;
    static final int CHECKSUM_AT = 40;

    static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final ThreadLocal<CRC32C> CHECKSUM = ThreadLocal.withInitial(CRC32C::new);

    private Identity() {}

    /** Whether {@code header} may be one of khaos's, of this version; what it says is only proven by {@link #isIntact}. */
    public static boolean isIdentity(byte[] header) {
        return header != null && header.length == SIZE && header[0] == VERSION;
    }

    /** The number of the topic in its run. */
    public static int topic(byte[] header) {
        return (short) SHORT.get(header, TOPIC_AT) & 0xFFFF;
    }

    /** The producer instance, unique in its run. */
    public static int writer(byte[] header) {
        return (int) INT.get(header, WRITER_AT);
    }

    public static long run(byte[] header) {
        return (long) LONG.get(header, RUN_AT);
    }

    /** The number of the record among those of its writer. */
    public static long sequence(byte[] header) {
        return (long) LONG.get(header, SEQUENCE_AT);
    }

    /** When the schedule wanted the record sent, in microseconds since 1970. */
    public static long intendedMicros(byte[] header) {
        return (long) LONG.get(header, INTENDED_AT);
    }

    /** The partition the writer chose; negative when it left that to the client. */
    public static int partition(byte[] header) {
        return (int) INT.get(header, PARTITION_AT);
    }

    /** The number of the writer's transaction; 0 for none. */
    public static int transaction(byte[] header) {
        return (int) INT.get(header, TRANSACTION_AT);
    }

    public static boolean isMeantToAbort(byte[] header) {
        return (header[FLAGS_AT] & MEANT_TO_ABORT) != 0;
    }

    /** Whether the writer had sent just the same before, on purpose. */
    public static boolean isCopy(byte[] header) {
        return (header[FLAGS_AT] & COPY) != 0;
    }

    /** What {@link #SOURCE} says of a record made of the one with {@code identity}. */
    public static byte[] source(byte[] identity, int process) {
        byte[] source = Arrays.copyOf(identity, identity.length + Short.BYTES);
        SHORT.set(source, identity.length, (short) process);
        return source;
    }

    /** Whether {@code header} is a source: all that identities are asked may be asked of it. */
    public static boolean isSource(byte[] header) {
        return header != null && header.length == SIZE + Short.BYTES && header[0] == VERSION;
    }

    /** The number of the process in the run. */
    public static int process(byte[] source) {
        return (short) SHORT.get(source, SIZE) & 0xFFFF;
    }

    /** Whether key, value and header are what was sent, to the last bit (but for one chance in 2³²). */
    public static boolean isIntact(byte[] header, byte[] key, byte[] value) {
        return (header[FLAGS_AT] & KEYED) != 0 == (key != null)
                && (header[FLAGS_AT] & TOMBSTONE) != 0 == (value == null)
                && (int) INT.get(header, CHECKSUM_AT) == checksum(CHECKSUM.get(), header, key, value);
    }

    static int checksum(CRC32C crc, byte[] header, byte[] key, byte[] value) {
        crc.reset();
        if (key != null) crc.update(key, 0, key.length);
        if (value != null) crc.update(value, 0, value.length);
        crc.update(header, 0, CHECKSUM_AT);
        return (int) crc.getValue();
    }
}
