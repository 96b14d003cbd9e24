package khaos.wire;

/** Numbers as ASCII, two digits a division. */
final class Digits {

    /** A minus and nineteen digits. */
    static final int MOST = 20;

    private static final byte[] TENS = new byte[100];
    private static final byte[] ONES = new byte[100];
    private static final long[] POWERS = new long[MOST];

    static {
        for (int i = 0; i < 100; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) POWERS[i] = 10 * POWERS[i - 1];
    }

    private Digits() {}

    /** Puts {@code number} at {@code at}, which has room for {@link #MOST}; returns the index after it. */
    static int put(byte[] into, int at, long number) {
        long below = number < 0 ? number : -number; // Long.MIN_VALUE has no positive twin
        if (number < 0) into[at++] = '-';
        int end = at + count(below);
        fill(into, end, below);
        return end;
    }

    /** The same with the point {@code scale} digits from the right. */
    static int put(byte[] into, int at, long unscaled, int scale) {
        if (scale == 0) return put(into, at, unscaled);
        long power = POWERS[scale];
        long whole = unscaled / power;
        if (unscaled < 0 && whole == 0) into[at++] = '-';
        at = put(into, at, whole);
        into[at++] = '.';
        long part = unscaled % power;
        int end = at + scale;
        int filled = fill(into, end, part < 0 ? part : -part);
        while (filled > at) into[--filled] = '0';
        return end;
    }

    /** How many digits {@code number} has, as text. */
    static int length(long number) {
        return number < 0 ? 1 + count(number) : count(-number);
    }

    /** Of {@code below}, at most 0: 1233 / 4096 is the logarithm of 2 closely enough for 64 bits, one look-up corrects it. */
    private static int count(long below) {
        long size = -below; // 2⁶³ for Long.MIN_VALUE, when compared without a sign
        int least = (Long.SIZE - Long.numberOfLeadingZeros(size | 1)) * 1233 >>> 12;
        return least + (Long.compareUnsigned(size, POWERS[least]) >= 0 || least == 0 ? 1 : 0);
    }

    /** Writes the digits of {@code below} (at most 0) so that they end before {@code end}; returns where they begin. */
    private static int fill(byte[] into, int end, long below) {
        while (below <= -100) {
            long rest = below / 100;
            int pair = (int) (rest * 100 - below);
            into[--end] = ONES[pair];
            into[--end] = TENS[pair];
            below = rest;
        }
        int last = (int) -below;
        into[--end] = ONES[last];
        if (last > 9) into[--end] = TENS[last];
        return end;
    }
}
