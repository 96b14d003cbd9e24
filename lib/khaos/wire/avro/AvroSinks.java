package khaos.wire.avro;

import khaos.value.Sink;
import khaos.wire.BinarySinks;
import khaos.wire.Buffer;
import khaos.wire.StrictSink;

/** Where leaf values go that only Avro's binary encoding writes so, one sink a type. One thread each. */
final class AvroSinks {

    private AvroSinks() {}

    /** {@code string}: whatever has a text, a number too. */
    static final class Text extends BinarySinks.Text {

        Text(Buffer out) {
            super(out, out::zigzag);
        }

        @Override
        public void whole(long number) {
            text(String.valueOf(number));
        }
    }

    /** {@code int} and {@code long}, which are written alike. */
    static final class Whole extends StrictSink {

        private final Buffer out;
        private final long factor;

        /** @param factor by which numbers are multiplied: 1000 where milliseconds become microseconds */
        Whole(Buffer out, String type, long factor) {
            super(type);
            this.out = out;
            this.factor = factor;
        }

        @Override
        public void whole(long number) {
            out.zigzag(number * factor);
        }
    }

    /** {@code fixed}, which says no length; a UUID as its 16 bytes. */
    static final class Fixed extends StrictSink {

        private final Buffer out;

        Fixed(Buffer out) {
            super("fixed");
            this.out = out;
        }

        @Override
        public void text(byte[] bytes, int from, int to) {
            out.add(bytes, from, to);
        }

        @Override
        public void uuid(long high, long low) {
            out.bigEndian(high, Long.BYTES);
            out.bigEndian(low, Long.BYTES);
        }
    }

    /** Where {@code schema} is a decimal of {@code scale}, in as few bytes as hold it, or in {@code size} when that is not 0. */
    static Sink decimal(Buffer out, int scale, int size) {
        return new DecimalSink(out, scale, size);
    }
}
