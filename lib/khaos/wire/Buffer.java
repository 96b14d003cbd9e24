package khaos.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow, for one record after another: after the first few records nothing is allocated but copies. One thread. */
public final class Buffer {

    private static final int FIRST_SIZE = 1024;
    private static final int MOST_VARINT = 10;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    public void clear() {
        length = 0;
    }

    public int length() {
        return length;
    }

    /** Exactly what was added since {@link #clear}. */
    public byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    public void add(byte one) {
        int at = room(1);
        bytes[at] = one;
    }

    public void add(byte[] some) {
        add(some, 0, some.length);
    }

    public void add(byte[] some, int from, int to) {
        int at = room(to - from);
        System.arraycopy(some, from, bytes, at, to - from);
    }

    /** A plain decimal number. */
    public void digits(long number) {
        int at = room(Digits.MOST);
        length = Digits.put(bytes, at, number);
    }

    /** {@code unscaled} × 10^−{@code scale} with all its decimals: {@code 10.50}. */
    public void decimal(long unscaled, int scale) {
        int at = room(Digits.MOST + 2);
        length = Digits.put(bytes, at, unscaled, scale);
    }

    /** 36 characters: {@code 0189f7ea-ae2c-4c5d-8f1b-6d3f0c1e2a4b}. */
    public void uuid(long high, long low) {
        int at = room(Hex.UUID_LENGTH);
        Hex.put(bytes, at, high, low);
    }

    /** UTF-8 of the character {@code point}. */
    public void utf8(int point) {
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
    public void utf8(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            int point = Character.codePointAt(text, i);
            if (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT) i++;
            utf8(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point);
        }
    }

    /** A number of 1 to 10 bytes, 7 bits each, the lowest first: what Avro and Protobuf write all whole numbers as. */
    public void varint(long number) {
        int at = room(MOST_VARINT);
        long left = number;
        while ((left & ~0x7FL) != 0) {
            bytes[at++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[at++] = (byte) left;
        length = at;
    }

    /** A {@link #varint} in which small negative numbers are short too. */
    public void zigzag(long number) {
        varint(number << 1 ^ number >> 63);
    }

    /** Four bytes, the lowest first. */
    public void littleEndian(int number) {
        int at = room(Integer.BYTES); // may move the bytes
        INT.set(bytes, at, number);
    }

    /** Eight bytes, the lowest first. */
    public void littleEndian(long number) {
        int at = room(Long.BYTES);
        LONG.set(bytes, at, number);
    }

    /** The lowest {@code size} bytes of {@code number}, the highest of them first; its sign fills what a long does not have. */
    public void bigEndian(long number, int size) {
        int at = room(size);
        for (int i = 0; i < size; i++) {
            int shift = 8 * (size - 1 - i);
            bytes[at + i] = (byte) (number >> Math.min(shift, Long.SIZE - 1));
        }
    }

    /** Begins a part whose length stands before it; what is returned is for {@link #close}. */
    public int open() {
        room(1);
        return length;
    }

    /** Ends the part that began at {@code start}: its length is written before it, as a {@link #varint}. */
    public void close(int start) {
        int size = length - start;
        int lengthBytes = 1;
        for (int left = size >>> 7; left != 0; left >>>= 7) lengthBytes++;
        if (lengthBytes > 1) {
            room(lengthBytes - 1);
            System.arraycopy(bytes, start, bytes, start + lengthBytes - 1, size);
        }
        int end = length;
        length = start - 1;
        varint(size, lengthBytes);
        length = end;
    }

    private void varint(int number, int size) {
        for (int i = 0; i < size; i++) bytes[length++] = (byte) (number >>> 7 * i & 0x7F | (i < size - 1 ? 0x80 : 0));
    }

    /** Takes {@code size} bytes at the end and says where they begin. */
    private int room(int size) {
        int at = length;
        length += size;
        if (length > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
        return at;
    }
}
