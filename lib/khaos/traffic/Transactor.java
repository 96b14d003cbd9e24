package khaos.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import khaos.base.Deadline;
import khaos.base.Dice;
import khaos.history.Produced;
import khaos.plan.TransactionPlan;
import khaos.wire.Maker;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Sends records in transactions that end by number or time, some of them aborted on purpose. When a client is of no more
 * use, as a fenced one, another one with the same transactional id takes its place, as a new writer in the books.
 */
final class Transactor implements Sender {

    private static final long AFTER_ERROR_NANOS = 200_000_000;

    private final TransactionPlan plan;
    private final Dice dice;
    private final Supplier<Handover> opener;
    private volatile Handover handover;
    private Transaction transaction;
    private boolean aborts;
    private long records;
    private long endsAtNanos;
    private volatile boolean hasFailed;
    private volatile boolean isEnding;
    private volatile boolean isHurried;

    /** @param opener opens what hands over, with a client that has a transactional id */
    Transactor(TransactionPlan plan, Dice dice, Supplier<Handover> opener) {
        this.plan = plan;
        this.dice = dice;
        this.opener = opener;
        this.handover = opener.get();
        meet();
    }

    /** Whatever goes wrong now is tried again with the first record. */
    private void meet() {
        try {
            transaction = new Transaction(handover);
        } catch (InterruptException stopped) {
            Thread.currentThread().interrupt();
        } catch (KafkaException failure) {
            produced().noted(failure);
        }
    }

    @Override
    public String topic() {
        return handover.topic();
    }

    @Override
    public Produced produced() {
        return handover.produced();
    }

    @Override
    public Map<MetricName, ? extends Metric> metrics() {
        return handover.metrics();
    }

    @Override
    public boolean send(Maker made, Handover.Mark mark, long intended, long handed, Handover.Ended ended) {
        if (records > 0 && isDue()) end(() -> isHurried);
        if (records == 0 && !begin()) return false;
        boolean isHandedOver = handover.send(made, mark, intended, handed, failure -> {
            if (failure != null) hasFailed = true;
            ended.with(failure);
        });
        records++;
        if (isHandedOver && isDue()) end(() -> isHurried);
        return isHandedOver;
    }

    private boolean isDue() {
        return hasFailed
                || plan.records()
                        .map(most -> records >= most.count())
                        .orElseGet(() -> System.nanoTime() - endsAtNanos >= 0);
    }

    @Override
    public long tick() {
        if (records > 0 && isDue()) end(() -> isHurried);
        return records == 0 || plan.time().isEmpty() ? Long.MAX_VALUE : Math.max(0, endsAtNanos - System.nanoTime());
    }

    /** A transaction that is about to end may do so, but for brokers that do not answer. */
    @Override
    public boolean hurry() {
        isHurried = true;
        return isEnding;
    }

    /** @return whether a transaction is open; false when the thread was interrupted */
    private boolean begin() {
        while (!Thread.currentThread().isInterrupted())
            try {
                if (transaction == null) renew();
                hasFailed = false;
                aborts = dice.nextDouble() < plan.abort().fraction();
                transaction.begin(aborts);
                plan.time().ifPresent(open -> endsAtNanos = System.nanoTime() + open.toNanos());
                return true;
            } catch (InterruptException stopped) {
                Thread.currentThread().interrupt();
            } catch (KafkaException failure) {
                produced().noted(failure);
                transaction = null;
                LockSupport.parkNanos(AFTER_ERROR_NANOS);
            }
        Thread.interrupted();
        return false;
    }

    private void end(BooleanSupplier givesUp) {
        isEnding = true;
        var ending = aborts || hasFailed ? abort(givesUp) : transaction.commit(givesUp);
        ending.count(produced().transactions(), records);
        isEnding = false;
        records = 0;
        if (!ending.isOfUse()) transaction = null;
    }

    /** What is aborted on purpose is written before, or there would be nothing to see. */
    private Transaction.Ending abort(BooleanSupplier givesUp) {
        if (!hasFailed) handover.flush();
        return transaction.abort(givesUp);
    }

    private void renew() {
        handover.close(Duration.ZERO);
        handover = opener.get();
        transaction = new Transaction(handover);
    }

    @Override
    public void close(Duration patience) {
        Thread.interrupted(); // or nothing would be waited for
        var deadline = Deadline.in(patience);
        if (records > 0) end(deadline::isOver);
        handover.close(deadline.left());
    }
}
