package khaos.wire;

import java.nio.charset.StandardCharsets;

/** Where leaf values go in a binary encoding, as far as Avro and Protobuf write them alike. One thread each. */
public final class BinarySinks {

    private static final int UUID_LENGTH = 36;

    private BinarySinks() {}

    /** How an encoding writes lengths and numbers of symbols: one is a method of {@link Buffer}. */
    public interface Wholes {

        void write(long number);
    }

    /** Text, or bytes, behind its length. */
    public static class Text extends StrictSink {

        private final Buffer out;
        private final Wholes lengths;

        public Text(Buffer out, Wholes lengths) {
            super("string");
            this.out = out;
            this.lengths = lengths;
        }

        @Override
        public void text(CharSequence text) {
            byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
            text(utf8, 0, utf8.length);
        }

        @Override
        public void text(byte[] utf8, int from, int to) {
            lengths.write(to - from);
            out.add(utf8, from, to);
        }

        @Override
        public void uuid(long high, long low) {
            lengths.write(UUID_LENGTH);
            out.uuid(high, low);
        }
    }

    /** An enum: the number of the symbol. */
    public static final class Symbol extends StrictSink {

        private final Wholes numbers;
        private final Symbols symbols;

        public Symbol(Wholes numbers, Symbols symbols) {
            super("enum");
            this.numbers = numbers;
            this.symbols = symbols;
        }

        @Override
        public void text(CharSequence text) {
            byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
            text(utf8, 0, utf8.length);
        }

        @Override
        public void text(byte[] utf8, int from, int to) {
            numbers.write(symbols.number(utf8, from, to));
        }
    }

    /** A number in 64 bits of IEEE 754, lowest byte first. */
    public static final class Double extends Fraction {

        public Double(Buffer out) {
            super(out, "double");
        }

        @Override
        void write(Buffer out, double number) {
            out.littleEndian(java.lang.Double.doubleToRawLongBits(number));
        }
    }

    /** A number in 32 bits of IEEE 754, lowest byte first. */
    public static final class Float extends Fraction {

        public Float(Buffer out) {
            super(out, "float");
        }

        @Override
        void write(Buffer out, double number) {
            out.littleEndian(java.lang.Float.floatToRawIntBits((float) number));
        }
    }

    private abstract static class Fraction extends StrictSink {

        private final Buffer out;

        Fraction(Buffer out, String type) {
            super(type);
            this.out = out;
        }

        abstract void write(Buffer out, double number);

        @Override
        public void decimal(long unscaled, int scale) {
            write(out, Doubles.of(unscaled, scale));
        }

        @Override
        public void whole(long number) {
            decimal(number, 0);
        }
    }

    /** A byte: 1 or 0. */
    public static final class Bool extends StrictSink {

        private final Buffer out;

        public Bool(Buffer out) {
            super("boolean");
            this.out = out;
        }

        @Override
        public void bool(boolean truth) {
            out.add((byte) (truth ? 1 : 0));
        }
    }
}
