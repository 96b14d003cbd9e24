package khaos.wire;

import khaos.value.Drawer;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.value.Origin;
import khaos.value.Sink;

/** Writes a record's value, then asks for its key, which may be a field of that value. */
final class JsonMaker implements Maker {

    private final Buffer out = new Buffer();
    private final Sink sink = new JsonSink(out);
    private final Drawer writer;
    private final Key.Keys keys;
    private byte[] key;

    JsonMaker(ObjectOf object, Key.Keys keys, Origin origin) {
        this.writer = new JsonWriter(out).of(object, origin.part("value"));
        this.keys = keys;
    }

    @Override
    public void next() {
        out.clear();
        writer.next(sink);
        key = keys.next();
    }

    @Override
    public byte[] key() {
        return key;
    }

    @Override
    public byte[] value() {
        return out.copy();
    }
}
