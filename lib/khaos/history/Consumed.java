package khaos.history;

import java.util.concurrent.atomic.LongAdder;

/** What one consumer read. Written by the consumer's thread alone. */
public final class Consumed {

    private final LongAdder records = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder foreign = new LongAdder();
    private final LongAdder again = new LongAdder();
    private final Failing.Counts failing = new Failing.Counts();
    private final Timings latencies = new Timings();
    private final Errors errors;
    private volatile int generation;

    Consumed(Errors errors) {
        this.errors = errors;
    }

    /** A record of this run, read {@code nanos} after its intended time. */
    public void own(int recordBytes, long nanos) {
        latencies.record(nanos);
        read(recordBytes);
    }

    /** A record that this run did not write, or that bears no identity. */
    public void foreign(int recordBytes) {
        foreign.increment();
        read(recordBytes);
    }

    /** The record was given to the group before. */
    public void again() {
        again.increment();
    }

    /** It failed on purpose. */
    public void failed(Failing.Kind kind) {
        failing.add(kind);
    }

    Failing.Counts failing() {
        return failing;
    }

    public void failed(Throwable cause) {
        errors.note(cause);
    }

    /** Partitions were given anew, in that generation of the group. */
    public void rebalanced(int groupGeneration) {
        generation = groupGeneration;
    }

    private void read(int recordBytes) {
        records.increment();
        bytes.add(recordBytes);
    }

    public long records() {
        return records.sum();
    }

    public long foreign() {
        return foreign.sum();
    }

    long redelivered() {
        return again.sum();
    }

    int generation() {
        return generation;
    }

    long bytes() {
        return bytes.sum();
    }

    Timings latencies() {
        return latencies;
    }
}
