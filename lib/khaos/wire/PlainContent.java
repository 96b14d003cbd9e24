package khaos.wire;

import khaos.base.KhaosError;
import khaos.value.FieldKey;
import khaos.value.Key;
import khaos.value.Leaf;
import khaos.value.ObjectOf;
import khaos.value.Origin;

/**
 * Records that are one value and nothing around it.
 *
 * @param field  an object of that one field
 * @param isText whether it is written as text, or in the bytes of Kafka's own serializers (a long is 8 of them)
 */
public record PlainContent(ObjectOf field, boolean isText) implements Content {

    private static final byte[] NOTHING = {};

    public PlainContent {
        if (field.fields().size() != 1 || !(field.fields().get(0).value() instanceof Leaf))
            throw new KhaosError(
                    (isText ? "text()" : "bytes()") + " holds one value and no names, and there are "
                            + (field.fields().size() == 1
                                    ? "parts in it"
                                    : field.fields().size() + " fields"),
                    "leave one field of one value, or use format json()");
    }

    @Override
    public void check(Key key) {
        if (key instanceof FieldKey path) path.check(field);
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        return WrittenMaker.keyed(field, key, origin, (fields, keys) -> {
            var only = fields.fields().get(0);
            var out = new Buffer();
            var sink = isText ? new LettersSink(out) : new BytesSink(out);
            var drawer = ((Leaf) only.value()).drawer(origin.part("value").part(only.name()));
            return new WrittenMaker(out, NOTHING, () -> drawer.next(sink), keys);
        });
    }

    /** One thread. */
    private static class LettersSink extends StrictSink {

        final Buffer out;

        LettersSink(Buffer out) {
            super("text");
            this.out = out;
        }

        @Override
        public void text(CharSequence text) {
            out.utf8(text);
        }

        @Override
        public void text(byte[] utf8, int from, int to) {
            out.add(utf8, from, to);
        }

        @Override
        public void uuid(long high, long low) {
            out.uuid(high, low);
        }

        @Override
        public void whole(long number) {
            out.digits(number);
        }

        @Override
        public void decimal(long unscaled, int scale) {
            out.decimal(unscaled, scale);
        }

        @Override
        public void bool(boolean truth) {
            out.utf8(String.valueOf(truth));
        }
    }

    /** As {@code LongSerializer}, {@code DoubleSerializer}, {@code UUIDSerializer} and {@code BooleanSerializer} write them. */
    private static final class BytesSink extends LettersSink {

        BytesSink(Buffer out) {
            super(out);
        }

        @Override
        public void whole(long number) {
            out.bigEndian(number, Long.BYTES);
        }

        @Override
        public void decimal(long unscaled, int scale) {
            out.bigEndian(Double.doubleToRawLongBits(Doubles.of(unscaled, scale)), Double.BYTES);
        }

        @Override
        public void bool(boolean truth) {
            out.add((byte) (truth ? 1 : 0));
        }
    }
}
