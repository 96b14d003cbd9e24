package khaos.history;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * What one producer did. {@code sent} = acked + failed + unknown + still in flight, at any time. The sending thread
 * writes {@link #sent}, {@link #unsent} and the delays; the client's network thread the outcomes.
 */
public final class Produced {

    private final LongAdder sent = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder acked = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final Timings delays = new Timings();
    private final Timings responses = new Timings();
    private final Errors errors;
    private volatile long unsent;
    private volatile LongSupplier blockedNanos = () -> 0;

    Produced(Errors errors) {
        this.errors = errors;
    }

    /** One record is about to be handed to the client. */
    public void sending(int recordBytes) {
        sent.increment();
        bytes.add(recordBytes);
    }

    /** The record last told by {@link #sending} was not handed over after all: the run stopped while it waited. */
    public void notSent(int recordBytes) {
        sent.decrement();
        bytes.add(-recordBytes);
    }

    /** How late it is handed over, against its intended time; tell it before {@link #sending}. */
    public void delayed(long nanos) {
        delays.record(nanos);
    }

    /** Who knows how long, so far, the client has made the sender wait: its buffer was full, or it had no metadata. */
    public void blockedBy(LongSupplier nanos) {
        blockedNanos = nanos;
    }

    /** @param nanos from the intended time to the acknowledgement */
    public void acked(long nanos) {
        responses.record(nanos);
        acked.increment();
    }

    /** A send that ended as {@code outcome}, which is not {@link Outcome#ACKED}. */
    public void ended(Outcome outcome, Throwable cause) {
        errors.note(cause);
        (outcome == Outcome.FAILED ? failed : unknown).increment();
    }

    /** The records that were due when the run stopped, and never handed over. */
    public void unsent(long records) {
        unsent = records;
    }

    public long sent() {
        return sent.sum();
    }

    public long acked() {
        return acked.sum();
    }

    public long failed() {
        return failed.sum();
    }

    public long unknown() {
        return unknown.sum();
    }

    /** Handed to the client and not ended yet. */
    public long inFlight() {
        long ended = acked() + failed() + unknown();
        return Math.max(0, sent() - ended);
    }

    long bytes() {
        return bytes.sum();
    }

    long blockedNanos() {
        return blockedNanos.getAsLong();
    }

    long unsent() {
        return unsent;
    }

    Timings delays() {
        return delays;
    }

    Timings responses() {
        return responses;
    }
}
