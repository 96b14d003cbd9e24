package khaos.wire.avro;

import java.math.BigDecimal;
import java.math.RoundingMode;
import khaos.wire.Buffer;
import khaos.wire.StrictSink;

/** The logical type {@code decimal}: the number without its point, big endian, in two's complement. One thread. */
final class DecimalSink extends StrictSink {

    private final Buffer out;
    private final int scale;
    private final int size;

    /** @param size of the fixed type; 0 for {@code bytes} */
    DecimalSink(Buffer out, int scale, int size) {
        super("decimal");
        this.out = out;
        this.scale = scale;
        this.size = size;
    }

    @Override
    public void whole(long number) {
        decimal(number, 0);
    }

    @Override
    public void decimal(long unscaled, int scale) {
        if (scale == this.scale) put(unscaled);
        else put(BigDecimal.valueOf(unscaled, scale).setScale(this.scale, RoundingMode.HALF_UP));
    }

    private void put(long unscaled) {
        int bytes = size;
        if (bytes == 0) {
            bytes = Long.BYTES - (Long.numberOfLeadingZeros(unscaled ^ unscaled >> 63) - 1) / Byte.SIZE;
            out.zigzag(bytes);
        }
        out.bigEndian(unscaled, bytes);
    }

    private void put(BigDecimal number) {
        byte[] bytes = number.unscaledValue().toByteArray();
        if (size == 0) out.zigzag(bytes.length);
        for (int i = bytes.length; i < size; i++) out.add((byte) (bytes[0] >> 7));
        out.add(bytes);
    }
}
