package khaos.wire;

import org.apache.kafka.common.errors.SerializationException;

/** Records that no serializer would write: the registry has refused their schema. */
public final class RefusedMaker implements Maker {

    private static final byte[] NOTHING = {};

    private final Maker keys;
    private final SerializationException refusal;

    /** @param keys whose keys they have */
    public RefusedMaker(Maker keys, String why) {
        this.keys = keys;
        this.refusal = new SerializationException(why);
    }

    @Override
    public void next() {
        keys.next();
    }

    @Override
    public byte[] key() {
        return keys.key();
    }

    @Override
    public byte[] value() {
        return NOTHING;
    }

    @Override
    public RuntimeException refusal() {
        return refusal;
    }
}
