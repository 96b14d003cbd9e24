package khaos.wire.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.Type;
import java.nio.charset.StandardCharsets;
import khaos.value.Sink;
import khaos.wire.Buffer;
import khaos.wire.Doubles;
import khaos.wire.StrictSink;
import khaos.wire.Symbols;

/** Where leaf values go in Protobuf's encoding, without their tags. One thread each. */
final class ProtobufSinks {

    private static final int UUID_LENGTH = 36;

    private ProtobufSinks() {}

    static Sink of(Buffer out, FieldDescriptor field) {
        return switch (field.getType()) {
            case STRING, BYTES -> new Text(out);
            case BOOL -> new Bool(out);
            case FLOAT, DOUBLE -> new Decimal(out, field.getType());
            case ENUM -> new Enum(out, EnumNames.of(field.getEnumType()));
            default -> new Whole(out, field.getType());
        };
    }

    /** {@code string} and {@code bytes}, which are written alike. */
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
            out.varint(to - from);
            out.add(utf8, from, to);
        }

        @Override
        public void uuid(long high, long low) {
            out.varint(UUID_LENGTH);
            out.uuid(high, low);
        }
    }

    /** Every type of whole numbers. */
    private static final class Whole extends StrictSink {

        private final Buffer out;
        private final Type type;

        Whole(Buffer out, Type type) {
            super(type.name());
            this.out = out;
            this.type = type;
        }

        @Override
        public void whole(long number) {
            switch (type) {
                case SINT32, SINT64 -> out.zigzag(number);
                case FIXED32, SFIXED32 -> out.littleEndian((int) number);
                case FIXED64, SFIXED64 -> out.littleEndian(number);
                default -> out.varint(number);
            }
        }
    }

    /** {@code float} and {@code double}. */
    private static final class Decimal extends StrictSink {

        private final Buffer out;
        private final boolean isFloat;

        Decimal(Buffer out, Type type) {
            super(type.name());
            this.out = out;
            this.isFloat = type == Type.FLOAT;
        }

        @Override
        public void decimal(long unscaled, int scale) {
            double number = Doubles.of(unscaled, scale);
            if (isFloat) out.littleEndian(Float.floatToRawIntBits((float) number));
            else out.littleEndian(Double.doubleToRawLongBits(number));
        }

        @Override
        public void whole(long number) {
            decimal(number, 0);
        }
    }

    /** {@code bool}. */
    private static final class Bool extends StrictSink {

        private final Buffer out;

        Bool(Buffer out) {
            super("bool");
            this.out = out;
        }

        @Override
        public void bool(boolean truth) {
            out.add((byte) (truth ? 1 : 0));
        }
    }

    /** An enum: the number of the symbol. */
    private static final class Enum extends StrictSink {

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
            out.varint(symbols.number(utf8, from, to));
        }
    }

    /** {@code google.protobuf.Timestamp}, with its length: a message of seconds and nanoseconds. */
    static final class Moment extends StrictSink {

        private static final byte SECONDS = 1 << 3;
        private static final byte NANOS = 2 << 3;

        private final Buffer out;

        Moment(Buffer out) {
            super("google.protobuf.Timestamp");
            this.out = out;
        }

        @Override
        public void whole(long millis) {
            int start = out.open();
            out.add(SECONDS);
            out.varint(Math.floorDiv(millis, 1000L));
            out.add(NANOS);
            out.varint(Math.floorMod(millis, 1000) * 1_000_000L);
            out.close(start);
        }
    }
}
