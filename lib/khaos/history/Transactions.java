package khaos.history;

import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/**
 * How a topic's transactions ended.
 *
 * @param undecided nobody knows whether they committed
 * @param aborted   on purpose, or since something failed
 * @param records   that were in aborted ones
 */
public record Transactions(long committed, long aborted, long undecided, long records) {

    public static final Transactions NONE = new Transactions(0, 0, 0, 0);

    /** One producer's. Any thread. */
    public static final class Counts {

        private final LongAdder committed = new LongAdder();
        private final LongAdder aborted = new LongAdder();
        private final LongAdder undecided = new LongAdder();
        private final LongAdder records = new LongAdder();

        public void committed() {
            committed.increment();
        }

        public void aborted(long withRecords) {
            aborted.increment();
            records.add(withRecords);
        }

        public void undecided() {
            undecided.increment();
        }
    }

    static Transactions of(Collection<Produced> producers) {
        return new Transactions(
                sum(producers, counts -> counts.committed.sum()),
                sum(producers, counts -> counts.aborted.sum()),
                sum(producers, counts -> counts.undecided.sum()),
                sum(producers, counts -> counts.records.sum()));
    }

    private static long sum(Collection<Produced> producers, ToLongFunction<Counts> count) {
        return producers.stream()
                .mapToLong(producer -> count.applyAsLong(producer.transactions()))
                .sum();
    }
}
