package khaos.wire;

import java.util.Arrays;

/** Bytes that grow, for one record after another: after the first few records nothing is allocated but copies. One thread. */
final class Buffer {

    private static final int FIRST_SIZE = 1024;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    /** Exactly what was added since {@link #clear}. */
    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    void add(byte one) {
        int at = room(1);
        bytes[at] = one;
    }

    void add(byte[] some) {
        add(some, 0, some.length);
    }

    void add(byte[] some, int from, int to) {
        int at = room(to - from);
        System.arraycopy(some, from, bytes, at, to - from);
    }

    /** A plain decimal number. */
    void digits(long number) {
        int at = room(Digits.MOST);
        length = Digits.put(bytes, at, number);
    }

    /** {@code unscaled} × 10^−{@code scale} with all its decimals: {@code 10.50}. */
    void decimal(long unscaled, int scale) {
        int at = room(Digits.MOST + 2);
        length = Digits.put(bytes, at, unscaled, scale);
    }

    /** 36 characters: {@code 0189f7ea-ae2c-4c5d-8f1b-6d3f0c1e2a4b}. */
    void uuid(long high, long low) {
        int at = room(Hex.UUID_LENGTH);
        Hex.put(bytes, at, high, low);
    }

    /** UTF-8 of the character {@code point}. */
    void utf8(int point) {
        if (point < 0x80) add((byte) point);
        else if (point < 0x800) {
            add((byte) (0xC0 | point >> 6));
            add((byte) (0x80 | point & 0x3F));
        } else if (point < 0x10000) {
            add((byte) (0xE0 | point >> 12));
            add((byte) (0x80 | point >> 6 & 0x3F));
            add((byte) (0x80 | point & 0x3F));
        } else {
            add((byte) (0xF0 | point >> 18));
            add((byte) (0x80 | point >> 12 & 0x3F));
            add((byte) (0x80 | point >> 6 & 0x3F));
            add((byte) (0x80 | point & 0x3F));
        }
    }

    /** UTF-8 of {@code text}; half a surrogate pair becomes {@code ?}, as Java's own encoder has it. */
    void utf8(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            int point = Character.codePointAt(text, i);
            if (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT) i++;
            utf8(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point);
        }
    }

    /** Takes {@code size} bytes at the end and says where they begin. */
    private int room(int size) {
        int at = length;
        length += size;
        if (length > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
        return at;
    }
}
