package khaos.traffic;

import java.util.List;
import khaos.history.ledger.Sends;
import khaos.wire.Identity;
import khaos.wire.Stamp;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Gives each record of one producer its identity: a sequence number that is dense per partition, taken when the record is
 * handed to the client, and entered in the ledger before. The producer's own thread.
 */
final class Sequences {

    private final boolean isOn;
    private final Stamp stamp;
    private final Sends ledger;
    private final long[] next;

    /** @param isOn whether records carry the header; the numbers are counted all the same */
    Sequences(boolean isOn, Stamp stamp, Sends ledger, int partitions) {
        this.isOn = isOn;
        this.stamp = stamp;
        this.ledger = ledger;
        this.next = new long[partitions];
    }

    /** Takes the partition's next number. */
    long take(int partition) {
        long sequence = next[partition]++;
        ledger.reserved(partition, next[partition]);
        return sequence;
    }

    /** The headers that say so. */
    List<Header> headers(long sequence, int partition, long intendedMicros, byte[] key, byte[] value) {
        if (!isOn) return List.of();
        return List.of(new RecordHeader(Identity.HEADER, stamp.next(sequence, intendedMicros, partition, key, value)));
    }

    /** The last number of {@code partition} was taken for a record that never left. */
    void giveBack(int partition) {
        ledger.reserved(partition, --next[partition]);
    }

    /** Where the outcome of each number is entered. */
    Sends ledger() {
        return ledger;
    }
}
