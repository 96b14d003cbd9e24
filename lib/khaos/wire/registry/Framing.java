package khaos.wire.registry;

import java.util.List;
import khaos.wire.Buffer;

/** What stands before a value whose schema is in a registry: a zero byte and the schema's id, as Confluent's clients write it. */
public final class Framing {

    public static final byte MAGIC = 0;

    /** Magic and id. */
    public static final int SIZE = 5;

    public static final byte[] NONE = {};

    private Framing() {}

    public static byte[] of(int id) {
        var out = new Buffer();
        out.add(MAGIC);
        out.bigEndian(id, Integer.BYTES);
        return out.copy();
    }

    /** With the way to one of the messages of a Protobuf schema: its place in the file, then in the message around it. */
    public static byte[] of(int id, List<Integer> indexes) {
        var out = new Buffer();
        out.add(of(id));
        if (indexes.equals(List.of(0))) out.add((byte) 0);
        else {
            out.zigzag(indexes.size());
            indexes.forEach(out::zigzag);
        }
        return out.copy();
    }
}
