package khaos.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UUIDs as text: each byte is one look-up of two hexadecimal digits. */
final class Hex {

    static final int UUID_LENGTH = 36;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final short[] PAIRS = new short[256];

    static {
        for (int i = 0; i < PAIRS.length; i++)
            PAIRS[i] = (short) (Character.forDigit(i >> 4, 16) | Character.forDigit(i & 15, 16) << 8);
    }

    private Hex() {}

    static void put(byte[] into, int at, long high, long low) {
        into[at + 8] = '-';
        into[at + 13] = '-';
        into[at + 18] = '-';
        into[at + 23] = '-';
        pairs(into, at, high >>> 32, 4);
        pairs(into, at + 9, high >>> 16, 2);
        pairs(into, at + 14, high, 2);
        pairs(into, at + 19, low >>> 48, 2);
        pairs(into, at + 24, low, 6);
    }

    /** The lowest {@code bytes} bytes of {@code value}, highest first. */
    private static void pairs(byte[] into, int at, long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--, value >>>= 8) SHORT.set(into, at + 2 * i, PAIRS[(int) value & 0xFF]);
    }
}
