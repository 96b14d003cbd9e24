package khaos.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import khaos.base.Dice;

/** Random text of the 64 letters of base64url: ten of them from one random number, two a look-up. */
final class RandomText {

    private static final byte[] LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".getBytes(StandardCharsets.US_ASCII);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PAIR_BITS = 12;
    private static final int PAIRS_A_DRAW = 5;
    private static final short[] PAIRS = new short[1 << PAIR_BITS];

    static {
        for (int i = 0; i < PAIRS.length; i++) PAIRS[i] = (short) (LETTERS[i & 63] | LETTERS[i >> 6] << 8);
    }

    private RandomText() {}

    /** Fills {@code into} from {@code from} (included) to {@code to} (excluded). */
    static void fill(byte[] into, int from, int to, Dice dice) {
        int at = from;
        for (; at + 2 * PAIRS_A_DRAW <= to; at += 2 * PAIRS_A_DRAW) {
            long drawn = dice.nextLong();
            for (int i = 0; i < PAIRS_A_DRAW; i++, drawn >>>= PAIR_BITS)
                SHORT.set(into, at + 2 * i, PAIRS[(int) drawn & PAIRS.length - 1]);
        }
        for (long drawn = dice.nextLong(); at < to; at++, drawn >>>= 6) into[at] = LETTERS[(int) drawn & 63];
    }
}
