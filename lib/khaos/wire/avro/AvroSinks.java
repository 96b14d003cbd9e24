package khaos.wire.avro;

import java.nio.charset.StandardCharsets;
import khaos.value.Sink;
import khaos.wire.Buffer;
import khaos.wire.Doubles;
import khaos.wire.StrictSink;
import khaos.wire.Symbols;

/** Where leaf values go in Avro's binary encoding, one sink a type. One thread each. */
final class AvroSinks {

    private static final int UUID_LENGTH = 36;

    private AvroSinks() {}

    /** {@code string}: whatever has a text. */
    static final class Text extends StrictSink {

        private final Buffer out;

        Text(Buffer out) {
            super("string");
            this.out = out;
        }

        @Override
        public void text(CharSequence text) {
            byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
            text(utf8, 0, utf8.length);
        }

        @Override
        public void text(byte[] utf8, int from, int to) {
            out.zigzag(to - from);
            out.add(utf8, from, to);
        }

        @Override
        public void uuid(long high, long low) {
            out.zigzag(UUID_LENGTH);
            out.uuid(high, low);
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

    /** {@code double}. */
    static final class Double extends StrictSink {

        private final Buffer out;

        Double(Buffer out) {
            super("double");
            this.out = out;
        }

        @Override
        public void decimal(long unscaled, int scale) {
            out.littleEndian(java.lang.Double.doubleToRawLongBits(Doubles.of(unscaled, scale)));
        }

        @Override
        public void whole(long number) {
            decimal(number, 0);
        }
    }

    /** {@code float}. */
    static final class Float extends StrictSink {

        private final Buffer out;

        Float(Buffer out) {
            super("float");
            this.out = out;
        }

        @Override
        public void decimal(long unscaled, int scale) {
            out.littleEndian(java.lang.Float.floatToRawIntBits((float) Doubles.of(unscaled, scale)));
        }

        @Override
        public void whole(long number) {
            decimal(number, 0);
        }
    }

    /** {@code boolean}. */
    static final class Bool extends StrictSink {

        private final Buffer out;

        Bool(Buffer out) {
            super("boolean");
            this.out = out;
        }

        @Override
        public void bool(boolean truth) {
            out.add((byte) (truth ? 1 : 0));
        }
    }

    /** An enum: the place of the symbol. */
    static final class Enum extends StrictSink {

        private final Buffer out;
        private final Symbols symbols;

        Enum(Buffer out, Symbols symbols) {
            super("enum");
            this.out = out;
            this.symbols = symbols;
        }

        @Override
        public void text(CharSequence text) {
            byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
            text(utf8, 0, utf8.length);
        }

        @Override
        public void text(byte[] utf8, int from, int to) {
            out.zigzag(symbols.number(utf8, from, to));
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
