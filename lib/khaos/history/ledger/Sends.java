package khaos.history.ledger;

/**
 * What became of one producer's records. Reserving is the sending thread's; outcomes come from whatever thread the client
 * calls back on. Times are nanoseconds of the run's clock.
 */
public interface Sends {

    /** Of records without identity: nothing is kept. */
    Sends UNTOLD = new Sends() {
        @Override
        public void reserved(int partition, long upTo) {}

        @Override
        public void acked(int partition, long sequence, long offset, long handedNanos, long nowNanos) {}

        @Override
        public void failed(int partition, long sequence) {}

        @Override
        public void unknown(int partition, long sequence, Throwable cause, long handedNanos, long nowNanos) {}
    };

    /** All sequences below {@code upTo} are taken, none above. Told before the record is handed over. */
    void reserved(int partition, long upTo);

    /**
     * @param offset      negative when the broker did not tell it
     * @param handedNanos when the record was handed to the client
     */
    void acked(int partition, long sequence, long offset, long handedNanos, long nowNanos);

    /** It is certain never to have been appended. */
    void failed(int partition, long sequence);

    void unknown(int partition, long sequence, Throwable cause, long handedNanos, long nowNanos);

    /** The writer begins a transaction: what is reserved from now on is in it. They are numbered from 1. */
    default void began(int transaction) {}

    /** Its commit is about to be asked for: from now on its records may be seen. */
    default void committing(int transaction) {}

    /** It has committed. */
    default void committed() {}

    /** It has aborted, or must: its commit was never asked for and never will be. */
    default void aborted() {}

    /** Nobody knows whether it has committed. */
    default void undecided() {}
}
