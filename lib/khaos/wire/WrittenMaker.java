package khaos.wire;

import java.util.function.BiFunction;
import khaos.value.FieldKey;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.value.Origin;

/** Writes a record's value into a buffer of its own, then asks for its key, which may be a field of that value. */
public final class WrittenMaker implements Maker {

    private final Buffer out;
    private final byte[] prefix;
    private final Runnable writer;
    private final Key.Keys keys;
    private byte[] key;

    /**
     * @param prefix stands before every value
     * @param writer puts one value after what is in {@code out}
     */
    public WrittenMaker(Buffer out, byte[] prefix, Runnable writer, Key.Keys keys) {
        this.out = out;
        this.prefix = prefix;
        this.writer = writer;
        this.keys = keys;
    }

    /** What {@code make} makes of the fields and the keys, where the key may be one of the fields. */
    public static Maker keyed(ObjectOf fields, Key key, Origin origin, BiFunction<ObjectOf, Key.Keys, Maker> make) {
        if (!(key instanceof FieldKey field)) return make.apply(fields, key.keys(origin.part("key")));
        var heard = new HeardKey();
        return make.apply(field.replaced(fields, heard::in), heard);
    }

    @Override
    public void next() {
        out.clear();
        out.add(prefix);
        writer.run();
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
