package khaos.history;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import khaos.base.Rate;
import khaos.history.course.TopicCourse;

/**
 * What one producer did. {@code sent} = acked + failed + unknown + still in flight, at any time. The sending thread
 * writes {@link #sent}, {@link #unsent} and the delays; the client's network thread the outcomes. Times are nanoseconds of
 * the run's clock.
 */
public final class Produced {

    private final LongAdder sent = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder acked = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final Timings delays = new Timings();
    private final Timings responses = new Timings();
    private final Transactions.Counts transactions = new Transactions.Counts();
    private final AtomicLongArray odd = new AtomicLongArray(Odd.values().length);
    private final Errors errors;
    private final TopicCourse course;
    private volatile long unsent;
    private volatile LongSupplier blockedNanos = () -> 0;
    private volatile DoubleSupplier askedPerSecond;

    Produced(Errors errors, TopicCourse course, Rate planned) {
        this.errors = errors;
        this.course = course;
        this.askedPerSecond = planned::perSecond;
    }

    /** One record is about to be handed to the client. */
    public void sending(int partition, int recordBytes, long intendedNanos, long handedNanos) {
        sent.increment();
        bytes.add(recordBytes);
        course.handed(partition, intendedNanos, handedNanos);
    }

    /** The record last told by {@link #sending} was not handed over after all: the run stopped while it waited. */
    public void notSent(int recordBytes, long intendedNanos) {
        sent.decrement();
        bytes.add(-recordBytes);
        course.notHanded(intendedNanos);
    }

    /** A record of the schedule is handed over, that late or not; tell it before {@link #sending}. */
    public void due(long intendedNanos, long handedNanos) {
        delays.record(handedNanos - intendedNanos);
        if (handedNanos - intendedNanos > TopicCourse.LATE_NANOS) course.late(intendedNanos);
    }

    /** Who knows how long, so far, the client has made the sender wait: its buffer was full, or it had no metadata. */
    public void blockedBy(LongSupplier nanos) {
        blockedNanos = nanos;
    }

    /** Who knows how many records a second it was asked for over the load so far; infinite for one that was not paced. */
    public void askedBy(DoubleSupplier perSecond) {
        askedPerSecond = perSecond;
    }

    /** The record that was due, and handed over, then is acknowledged now. */
    public void acked(int partition, long intendedNanos, long handedNanos, long nowNanos) {
        course.acked(partition, intendedNanos, handedNanos, nowNanos);
        responses.record(nowNanos - intendedNanos);
        acked.increment();
    }

    /** A send that ended as {@code outcome}, which is not {@link Outcome#ACKED}. */
    public void ended(Outcome outcome, Throwable cause, long intendedNanos, long nowNanos) {
        course.ended(outcome, intendedNanos, nowNanos);
        errors.note(cause);
        (outcome == Outcome.FAILED ? failed : unknown).increment();
    }

    /** An oversize record was refused: it failed, and was to fail. */
    public void refused(long intendedNanos) {
        course.notHanded(intendedNanos);
        failed.increment();
        odd(Odd.REFUSED);
    }

    /** An error that cost no record, or none that is known yet. */
    public void noted(Throwable cause) {
        errors.note(cause);
    }

    /** How its transactions end. */
    public Transactions.Counts transactions() {
        return transactions;
    }

    /** It did what it was told to do on purpose; counted beside the outcome of the record. */
    public void odd(Odd what) {
        odd.incrementAndGet(what.ordinal());
    }

    long countOf(Odd what) {
        return odd.get(what.ordinal());
    }

    /** Records that were due at that time when the run stopped, and are never handed over. */
    public void unsent(long intendedNanos, long records) {
        course.unsent(intendedNanos, records);
        unsent += records;
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

    double askedPerSecond() {
        return askedPerSecond.getAsDouble();
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
