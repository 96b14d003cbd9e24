package khaos.traffic;

import java.util.List;
import khaos.wire.Maker;
import org.apache.kafka.common.header.Header;

/** One record that is made already. */
record Ready(byte[] key, byte[] value, List<Header> headers) implements Maker {

    @Override
    public void next() {}
}
