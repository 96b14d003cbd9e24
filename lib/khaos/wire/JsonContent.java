package khaos.wire;

import java.util.Optional;
import khaos.value.FieldKey;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.value.Origin;

/** Records that are JSON objects: compact, UTF-8, fields in the order of the script. */
public record JsonContent(ObjectOf object) implements Content {

    private static final byte[] NOTHING = {};

    @Override
    public void check(Key key) {
        if (key instanceof FieldKey field) field.check(object);
    }

    @Override
    public Optional<Content> spoilt(Spoil how) {
        return SpoiltFields.of(object, how).map(JsonContent::new);
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        return maker(NOTHING, key, origin);
    }

    /** The same with {@code prefix} before each value. */
    public Maker maker(byte[] prefix, Key key, Origin origin) {
        return WrittenMaker.keyed(object, key, origin, (fields, keys) -> {
            var out = new Buffer();
            var sink = new JsonSink(out);
            var writer = new JsonWriter(out).of(fields, origin.part("value"));
            return new WrittenMaker(out, prefix, () -> writer.next(sink), keys);
        });
    }
}
