package khaos.traffic;

import java.util.Collection;
import java.util.Map;
import khaos.history.Consumed;
import khaos.history.RunClock;
import khaos.history.ledger.Member;
import khaos.wire.Identity;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Recognizes each record that a consumer reads, and enters it in the ledger. The consumer's own thread. */
final class Reader {

    private static final int NO_EPOCH = 0;

    private final long run;
    private final RunClock clock;
    private final Consumed consumed;
    private final Member ledger;

    Reader(long run, RunClock clock, Consumed consumed, Member ledger) {
        this.run = run;
        this.clock = clock;
        this.consumed = consumed;
        this.ledger = ledger;
    }

    void assigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> ledger.assigned(partition.partition()));
    }

    /** The log does not hold these offsets any more. */
    void outOfRange(Map<TopicPartition, Long> offsets) {
        offsets.forEach((partition, offset) -> ledger.outOfRange(partition.partition(), offset));
    }

    void read(ConsumerRecord<byte[], byte[]> record) {
        int partition = record.partition();
        ledger.read(partition, record.offset(), record.leaderEpoch().orElse(NO_EPOCH));
        int bytes = Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        Header header = record.headers().lastHeader(Identity.HEADER);
        byte[] identity = header == null ? null : header.value();
        if (Identity.isIdentity(identity) && Identity.run(identity) == run) {
            boolean isAgain = ledger.delivered(
                    partition,
                    record.offset(),
                    Identity.writer(identity),
                    Identity.sequence(identity),
                    Identity.transaction(identity));
            if (isAgain) consumed.again();
            consumed.own(bytes, clock.nanos() - clock.nanosOf(Identity.intendedMicros(identity)));
        } else consumed.foreign(bytes);
    }
}
