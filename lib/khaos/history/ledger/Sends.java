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
}
