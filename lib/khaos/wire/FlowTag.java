package khaos.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The header by which khaos knows of what flow instance a record is, beside its {@link Identity}. 16 bytes, little endian,
 * under the header key {@value #HEADER}; with it 20 bytes of a record.
 *
 * <pre>
 *  0 1 version    1 1 nothing    2 2 flow    4 4 lane    8 8 instance
 * </pre>
 *
 * <p>A lane is one record of one step: a step that sends up to three records has three.
 */
public final class FlowTag {

    public static final String HEADER = "kf";
    public static final int SIZE = 16;

    private static final byte VERSION = 1;
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private FlowTag() {}

    /** 16 new bytes, the caller's to keep. */
    public static byte[] of(int flow, int lane, long instance) {
        byte[] tag = new byte[SIZE];
        tag[0] = VERSION;
        SHORT.set(tag, 2, (short) flow);
        INT.set(tag, 4, lane);
        LONG.set(tag, 8, instance);
        return tag;
    }

    public static boolean isTag(byte[] header) {
        return header != null && header.length == SIZE && header[0] == VERSION;
    }

    /** The number of the flow in its run. */
    public static int flow(byte[] tag) {
        return (short) SHORT.get(tag, 2) & 0xFFFF;
    }

    public static int lane(byte[] tag) {
        return (int) INT.get(tag, 4);
    }

    public static long instance(byte[] tag) {
        return (long) LONG.get(tag, 8);
    }
}
