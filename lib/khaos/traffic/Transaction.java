package khaos.traffic;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import khaos.history.Transactions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The transactions of one client, one after the other, and what is known of how each ended. Committed is what the client
 * says has; aborted is what it says has, and what was never asked to commit; of anything else nobody knows. The producer's
 * own thread.
 */
final class Transaction {

    private static final long AFTER_TIMEOUT_NANOS = 100_000_000;

    private final Producer<byte[], byte[]> client;
    private final Sequences sequences;
    private int number;

    /** Waits until transactions of an earlier client with the same id are over. */
    Transaction(Handover handover) {
        this.client = handover.client();
        this.sequences = handover.sequences();
        client.initTransactions();
    }

    /** How a transaction ended. */
    enum Ending {
        COMMITTED(true),
        ABORTED(true),
        /** And the client is of no more use. */
        ABORTED_FOR_GOOD(false),
        UNDECIDED(false);

        private final boolean isOfUse;

        Ending(boolean isOfUse) {
            this.isOfUse = isOfUse;
        }

        /** Whether the client may begin another one. */
        boolean isOfUse() {
            return isOfUse;
        }

        void count(Transactions.Counts counts, long records) {
            switch (this) {
                case COMMITTED -> counts.committed();
                case ABORTED, ABORTED_FOR_GOOD -> counts.aborted(records);
                case UNDECIDED -> counts.undecided();
            }
        }
    }

    void begin(boolean isMeantToAbort) {
        client.beginTransaction();
        number++;
        sequences.ledger().began(number);
        sequences.in(number, isMeantToAbort);
    }

    /** Lets a group have come so far, if and only if the transaction commits. */
    void offsets(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
        client.sendOffsetsToTransaction(offsets, group);
    }

    /** @param givesUp asked when the brokers do not answer in time */
    Ending commit(BooleanSupplier givesUp) {
        sequences.ledger().committing(number);
        while (true)
            try {
                client.commitTransaction();
                sequences.ledger().committed();
                return Ending.COMMITTED;
            } catch (TimeoutException late) {
                if (givesUp.getAsBoolean()) return undecided();
                LockSupport.parkNanos(AFTER_TIMEOUT_NANOS);
            } catch (InterruptException stopped) {
                return undecided();
            } catch (KafkaException refused) {
                return refused(givesUp);
            }
    }

    /** The client refused to commit: if it can abort instead, nothing was committed. */
    private Ending refused(BooleanSupplier givesUp) {
        while (true)
            try {
                client.abortTransaction();
                sequences.ledger().aborted();
                return Ending.ABORTED;
            } catch (TimeoutException late) {
                if (givesUp.getAsBoolean()) return undecided();
                LockSupport.parkNanos(AFTER_TIMEOUT_NANOS);
            } catch (KafkaException stoppedOrFenced) {
                return undecided();
            }
    }

    private Ending undecided() {
        sequences.ledger().undecided();
        return Ending.UNDECIDED;
    }

    /** What was not asked to commit never will: the brokers abort it, now, or when the next client with that id comes, or in time. */
    Ending abort(BooleanSupplier givesUp) {
        sequences.ledger().aborted();
        while (true)
            try {
                client.abortTransaction();
                return Ending.ABORTED;
            } catch (TimeoutException late) {
                if (givesUp.getAsBoolean()) return Ending.ABORTED_FOR_GOOD;
                LockSupport.parkNanos(AFTER_TIMEOUT_NANOS);
            } catch (KafkaException stoppedOrFenced) {
                return Ending.ABORTED_FOR_GOOD;
            }
    }

    /** Nobody will end it: it was never asked to commit. */
    void leave() {
        sequences.ledger().aborted();
    }
}
