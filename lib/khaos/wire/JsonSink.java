package khaos.wire;

import khaos.value.Sink;

/** Leaf values as compact JSON (RFC 8259) in UTF-8. One thread. */
final class JsonSink implements Sink {

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    /** What stands after the backslash: 0 for a character that needs none, {@code u} for four hexadecimal digits. */
    private static final byte[] ESCAPES = new byte[256];

    static {
        for (int c = 0; c < ' '; c++) ESCAPES[c] = 'u';
        ESCAPES['\b'] = 'b';
        ESCAPES['\f'] = 'f';
        ESCAPES['\n'] = 'n';
        ESCAPES['\r'] = 'r';
        ESCAPES['\t'] = 't';
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
    }

    private final Buffer out;

    JsonSink(Buffer out) {
        this.out = out;
    }

    @Override
    public void text(CharSequence text) {
        out.add((byte) '"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) ascii(c);
            else {
                int end = i + 1;
                while (end < text.length() && text.charAt(end) >= 0x80) end++;
                out.utf8(text.subSequence(i, end));
                i = end - 1;
            }
        }
        out.add((byte) '"');
    }

    @Override
    public void text(byte[] utf8, int from, int to) {
        out.add((byte) '"');
        int plain = from;
        for (int i = from; i < to; i++)
            if (ESCAPES[utf8[i] & 0xFF] != 0) {
                out.add(utf8, plain, i);
                ascii((char) utf8[i]);
                plain = i + 1;
            }
        out.add(utf8, plain, to);
        out.add((byte) '"');
    }

    private void ascii(char c) {
        byte escape = ESCAPES[c];
        if (escape == 0) out.add((byte) c);
        else {
            out.add((byte) '\\');
            out.add(escape);
            if (escape == 'u') four(c);
        }
    }

    private void four(char c) {
        for (int shift = 12; shift >= 0; shift -= 4) out.add((byte) Character.forDigit(c >> shift & 15, 16));
    }

    @Override
    public void uuid(long high, long low) {
        out.add((byte) '"');
        out.uuid(high, low);
        out.add((byte) '"');
    }

    @Override
    public void whole(long number) {
        out.digits(number);
    }

    @Override
    public void decimal(long unscaled, int scale) {
        out.decimal(unscaled, scale);
    }

    @Override
    public void bool(boolean truth) {
        out.add(truth ? TRUE : FALSE);
    }

    @Override
    public void nothing() {
        out.add(NULL);
    }
}
