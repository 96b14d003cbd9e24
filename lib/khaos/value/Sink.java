package khaos.value;

/** Where a leaf value goes: one call a value. Each wire format implements it. */
public interface Sink {

    /** Text; any characters, the format escapes. */
    void text(CharSequence text);

    /** Text that is UTF-8 already: bytes {@code from} (included) to {@code to} (excluded). */
    void text(byte[] utf8, int from, int to);

    /** The UUID of these 128 bits; text where the format has no such type. */
    void uuid(long high, long low);

    void whole(long number);

    /** {@code unscaled} × 10^−{@code scale}, exactly; scale 0 to 18. */
    void decimal(long unscaled, int scale);

    void bool(boolean truth);

    void nothing();
}
