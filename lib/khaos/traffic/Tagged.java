package khaos.traffic;

import java.util.ArrayList;
import java.util.List;
import khaos.wire.FlowTag;
import khaos.wire.Maker;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A record that somebody else makes, with the header that says of which flow instance it is. One thread. */
final class Tagged implements Maker {

    private Maker made;
    private byte[] tag;

    /** From now on the record that {@code maker} holds. */
    Tagged of(Maker maker, byte[] flowTag) {
        made = maker;
        tag = flowTag;
        return this;
    }

    @Override
    public void next() {
        made.next();
    }

    @Override
    public byte[] key() {
        return made.key();
    }

    @Override
    public byte[] value() {
        return made.value();
    }

    @Override
    public List<Header> headers() {
        Header own = new RecordHeader(FlowTag.HEADER, tag);
        if (made.headers().isEmpty()) return List.of(own);
        var all = new ArrayList<>(made.headers());
        all.add(own);
        return all;
    }

    @Override
    public long timestampMillis() {
        return made.timestampMillis();
    }
}
