package khaos.wire;

import khaos.base.Between;
import khaos.value.FieldKey;
import khaos.value.Key;
import khaos.value.Origin;

/**
 * Records of a size and no shape at all.
 *
 * @param isText whether the bytes are random letters and digits, or any
 */
public record PlainPayload(Between<Integer> bytes, boolean isText) implements Content {

    @Override
    public void check(Key key) {
        if (key instanceof FieldKey field) throw field.withoutFields();
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        var keys = key.keys(origin.part("key"));
        var dice = origin.part("value").dice();
        int sizes = bytes.max() - bytes.min() + 1;
        return new Maker() {

            private byte[] key;
            private byte[] value;

            @Override
            public void next() {
                key = keys.next();
                value = new byte[bytes.min() + dice.below(sizes)];
                if (isText) RandomText.fill(value, 0, value.length, dice);
                else dice.nextBytes(value);
            }

            @Override
            public byte[] key() {
                return key;
            }

            @Override
            public byte[] value() {
                return value;
            }
        };
    }
}
