package khaos.history.course;

import java.util.concurrent.atomic.LongAdder;

/**
 * What became of the records of one topic that were due in one second, whenever it became clear; and how many of whatever
 * second were acknowledged in it.
 */
final class Second {

    /** Handed to the client. */
    final LongAdder handed = new LongAdder();

    /** Due and never handed over. */
    final LongAdder unsent = new LongAdder();

    final LongAdder failed = new LongAdder();
    final LongAdder unknown = new LongAdder();

    /** Handed over more than {@link TopicCourse#LATE_NANOS} after they were due. */
    final LongAdder late = new LongAdder();

    /** Acknowledged in this second, due whenever. */
    final LongAdder completed = new LongAdder();

    /** From the intended time to the outcome, whatever it was. */
    final Tally responses = new Tally();

    /** The same of those that were in flight when the first incident began: they belong to no baseline. */
    final Tally straddling = new Tally();

    long offered() {
        return handed.sum() + unsent.sum();
    }

    long errors() {
        return failed.sum() + unknown.sum() + unsent.sum();
    }
}
