package khaos.wire;

import java.util.List;
import org.apache.kafka.common.header.Header;

/** Makes one record after another; one thread. After {@link #next}, everything else is that record's. */
public interface Maker {

    /** A record whose time is that of its sending. */
    long NOW = -1;

    void next();

    /** May be shared between records; never write to it. Null for a record without a key. */
    byte[] key();

    /** Exactly the record's bytes, the caller's to keep. Null for a tombstone. */
    byte[] value();

    /** The record's own headers, without khaos's; may be shared between records. */
    default List<Header> headers() {
        return List.of();
    }

    /** Why no serializer would write it; null for a record that can be sent. */
    default RuntimeException refusal() {
        return null;
    }

    /** What the record gives as its time, in milliseconds since 1970; {@link #NOW} to leave that to the client. */
    default long timestampMillis() {
        return NOW;
    }
}
