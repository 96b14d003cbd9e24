package khaos.wire;

import khaos.value.FieldKey;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.value.Origin;

/** Records that are JSON objects: compact, UTF-8, fields in the order of the script. */
public record JsonContent(ObjectOf object) implements Content {

    @Override
    public void check(Key key) {
        if (key instanceof FieldKey field) field.check(object);
    }

    @Override
    public Maker maker(Key key, Origin origin) {
        if (!(key instanceof FieldKey field)) return new JsonMaker(object, key.keys(origin.part("key")), origin);
        var heard = new HeardKey();
        return new JsonMaker(field.replaced(object, heard::in), heard, origin);
    }
}
