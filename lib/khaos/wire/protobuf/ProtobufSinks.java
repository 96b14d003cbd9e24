package khaos.wire.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.Type;
import khaos.value.Sink;
import khaos.wire.BinarySinks;
import khaos.wire.Buffer;
import khaos.wire.StrictSink;

/** Where leaf values go in Protobuf's encoding, without their tags. One thread each. */
final class ProtobufSinks {

    private ProtobufSinks() {}

    static Sink of(Buffer out, FieldDescriptor field) {
        return switch (field.getType()) {
            case STRING, BYTES -> new BinarySinks.Text(out, out::varint);
            case BOOL -> new BinarySinks.Bool(out);
            case FLOAT -> new BinarySinks.Float(out);
            case DOUBLE -> new BinarySinks.Double(out);
            case ENUM -> new BinarySinks.Symbol(out::varint, EnumNames.of(field.getEnumType()));
            default -> new Whole(out, field.getType());
        };
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
