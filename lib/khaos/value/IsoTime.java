package khaos.value;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Moments as ISO-8601 text with milliseconds; formats a second once and only its milliseconds after that. One thread. */
final class IsoTime {

    private static final int MILLIS_AT = "2026-01-31T12:00:00.".length();
    private static final int MILLIS_A_SECOND = 1000;

    private final byte[] text = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.US_ASCII);
    private long second = Long.MIN_VALUE;

    void put(long millis, Sink sink) {
        long now = Math.floorDiv(millis, MILLIS_A_SECOND);
        if (now != second) write(now);
        int part = Math.floorMod(millis, MILLIS_A_SECOND);
        text[MILLIS_AT] = (byte) ('0' + part / 100);
        text[MILLIS_AT + 1] = (byte) ('0' + part / 10 % 10);
        text[MILLIS_AT + 2] = (byte) ('0' + part % 10);
        sink.text(text, 0, text.length);
    }

    private void write(long now) {
        byte[] start = Instant.ofEpochSecond(now).toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, text, 0, MILLIS_AT - 1); // without the Z; the point stays
        second = now;
    }
}
