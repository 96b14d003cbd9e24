package khaos.wire;

import khaos.base.Between;
import khaos.base.KhaosError;
import khaos.value.FieldKey;
import khaos.value.Key;
import khaos.value.Origin;

/**
 * Records of a size instead of a shape: {@code {"id":"msg-7","timestamp":…,"sequence":7,"data":"…"}} of exactly as many
 * bytes as drawn, every size of the range equally likely. The data is random text of 64 letters, 6 bits a byte: a batch of
 * 16 KiB compresses to 72 % (gzip, zstd) or 96 % (lz4, snappy) when records have 1000 bytes, and to 55 % or 75 % when they
 * have 200, since the frame repeats (measured 2026-11-20).
 */
public record Payload(Between<Integer> bytes) implements Content {

    /** The older tool's documented default. */
    public static final Payload DEFAULT = new Payload(Between.of(100, 1000));

    /** The frame with empty data and the longest numbers that {@link PayloadMaker} writes. */
    public static final int LEAST_BYTES = PayloadMaker.LEAST_BYTES;

    /** Far above what brokers take ({@code message.max.bytes} is 1 MiB), far below what one array holds. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    public Payload {
        if (bytes.min() < LEAST_BYTES || bytes.max() > MOST_BYTES)
            throw new KhaosError(
                    "a payload must have between " + LEAST_BYTES + " and " + MOST_BYTES + " bytes, got " + bytes,
                    "its id, timestamp and sequence alone take " + LEAST_BYTES
                            + " bytes; for smaller records use value { field … }");
    }

    @Override
    public void check(Key key) {
        if (key instanceof FieldKey field) throw field.withoutFields();
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        return new PayloadMaker(bytes, key.keys(origin.part("key")), origin);
    }
}
