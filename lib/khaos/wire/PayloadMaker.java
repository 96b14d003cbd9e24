package khaos.wire;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import khaos.base.Between;
import khaos.base.Dice;
import khaos.value.Key;
import khaos.value.Origin;

/** Fills one new array a record; producers of a topic share the sequence numbers out as {@code sequence()} does. */
final class PayloadMaker implements Maker {

    private static final byte[] ID = ascii("{\"id\":\"msg-");
    private static final byte[] TIMESTAMP = ascii("\",\"timestamp\":");
    private static final byte[] SEQUENCE = ascii(",\"sequence\":");
    private static final byte[] DATA = ascii(",\"data\":\"");
    private static final byte[] END = ascii("\"}");

    /** At a million records a second, eleven days; then it starts again at 0. */
    private static final long SEQUENCES = 1_000_000_000_000L;

    private static final int SEQUENCE_DIGITS = 12;

    /** Until the year 2286. */
    private static final int MILLIS_DIGITS = 13;

    static final int LEAST_BYTES = ID.length
            + TIMESTAMP.length
            + SEQUENCE.length
            + DATA.length
            + END.length
            + MILLIS_DIGITS
            + 2 * SEQUENCE_DIGITS;

    private final Between<Integer> bytes;
    private final Key.Keys keys;
    private final Clock clock;
    private final Dice dice;
    private final int step;
    private long sequence;
    private byte[] key;
    private byte[] value;

    PayloadMaker(Between<Integer> bytes, Key.Keys keys, Origin origin) {
        this.bytes = bytes;
        this.keys = keys;
        this.clock = origin.clock();
        this.dice = origin.part("value").dice();
        this.step = origin.producers();
        this.sequence = origin.producer();
    }

    @Override
    public void next() {
        key = keys.next();
        value = new byte[bytes.min() + dice.below(bytes.max() - bytes.min() + 1)];
        int at = put(0, ID);
        at = Digits.put(value, at, sequence);
        at = put(at, TIMESTAMP);
        at = Digits.put(value, at, clock.millis());
        at = put(at, SEQUENCE);
        at = Digits.put(value, at, sequence);
        at = put(at, DATA);
        RandomText.fill(value, at, value.length - END.length, dice);
        put(value.length - END.length, END);
        sequence = (sequence + step) % SEQUENCES;
    }

    private int put(int at, byte[] part) {
        System.arraycopy(part, 0, value, at, part.length);
        return at + part.length;
    }

    @Override
    public byte[] key() {
        return key;
    }

    @Override
    public byte[] value() {
        return value;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
