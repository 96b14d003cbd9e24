package khaos.traffic;

import khaos.history.Consumed;
import khaos.history.RunClock;
import khaos.wire.Identity;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Recognizes each record that a consumer reads. The consumer's own thread. */
final class Reader {

    private final long run;
    private final RunClock clock;
    private final Consumed consumed;

    Reader(long run, RunClock clock, Consumed consumed) {
        this.run = run;
        this.clock = clock;
        this.consumed = consumed;
    }

    void read(ConsumerRecord<byte[], byte[]> record) {
        int bytes = Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        Header header = record.headers().lastHeader(Identity.HEADER);
        byte[] identity = header == null ? null : header.value();
        if (Identity.isIdentity(identity) && Identity.run(identity) == run)
            consumed.own(bytes, clock.nanos() - clock.nanosOf(Identity.intendedMicros(identity)));
        else consumed.foreign(bytes);
    }
}
