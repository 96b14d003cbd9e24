package khaos.wire;

/** Makes one record after another; one thread. After {@link #next}, {@link #key} and {@link #value} are that record's. */
public interface Maker {

    void next();

    /** May be shared between records; never write to it. Null for a record without a key. */
    byte[] key();

    /** Exactly the record's bytes, the caller's to keep. */
    byte[] value();
}
