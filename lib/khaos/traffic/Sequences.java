package khaos.traffic;

import java.util.ArrayList;
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
    private int transaction;
    private boolean isMeantToAbort;

    /** @param isOn whether records carry the header; the numbers are counted all the same */
    Sequences(boolean isOn, Stamp stamp, Sends ledger, int partitions) {
        this.isOn = isOn;
        this.stamp = stamp;
        this.ledger = ledger;
        this.next = new long[partitions];
    }

    /** From now on records are in that transaction of the writer. */
    void in(int number, boolean isToAbort) {
        transaction = number;
        isMeantToAbort = isToAbort;
    }

    /** Takes the partition's next number. */
    long take(int partition) {
        long sequence = next[partition]++;
        ledger.reserved(partition, next[partition]);
        return sequence;
    }

    /** The record's own headers, and the one that says so. */
    List<Header> headers(
            long sequence,
            int partition,
            long intendedMicros,
            boolean isCopy,
            List<Header> own,
            byte[] key,
            byte[] value) {
        if (!isOn) return own;
        Header identity = new RecordHeader(
                Identity.HEADER,
                stamp.next(sequence, intendedMicros, partition, transaction, isMeantToAbort, isCopy, key, value));
        if (own.isEmpty()) return List.of(identity);
        var all = new ArrayList<>(own);
        all.add(identity);
        return all;
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
