package khaos.history;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How a group's consumers failed on purpose: {@code failed} = retried + skipped + deadLetters + those that are still worked
 * on.
 *
 * @param failed      how often the processing of a record failed
 * @param retried     how often it was tried again after that
 * @param skipped     records that were passed over
 * @param deadLetters records that were given to the topic of dead letters
 * @param commits     commits that were left out
 */
public record Failing(long failed, long retried, long skipped, long deadLetters, long commits) {

    public static final Failing NONE = new Failing(0, 0, 0, 0, 0);

    /** One kind of failure, in the order of the record. */
    public enum Kind {
        FAILED,
        RETRIED,
        SKIPPED,
        DEAD_LETTER,
        COMMIT
    }

    /** Any thread. */
    static final class Counts {

        private final AtomicLongArray counts = new AtomicLongArray(Kind.values().length);

        void add(Kind kind) {
            counts.incrementAndGet(kind.ordinal());
        }

        private long of(Kind kind) {
            return counts.get(kind.ordinal());
        }
    }

    static Failing of(Collection<Consumed> consumers) {
        var sums = new long[Kind.values().length];
        for (var consumer : consumers)
            for (var kind : Kind.values())
                sums[kind.ordinal()] += consumer.failing().of(kind);
        return new Failing(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }
}
