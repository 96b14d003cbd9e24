package khaos.traffic;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import khaos.base.Dice;
import khaos.history.Consumed;
import khaos.history.Failing;
import khaos.plan.FailurePlan;
import khaos.wire.Identity;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One consumer's failures on purpose. Which records fail is a function of the seed and of the record itself, whoever reads
 * it and when; which commits fail follows the consumer's own dice. The consumer's own thread.
 */
final class Failures {

    private final FailurePlan plan;
    private final long seed;
    private final Dice dice;
    private final Consumed consumed;
    private final Supplier<DeadLetters> maker;
    private DeadLetters letters;

    /**
     * @param group    the same for all consumers of a group
     * @param consumer this one's
     * @param letters  makes what takes dead letters, at the first one
     */
    Failures(FailurePlan plan, Dice group, Dice consumer, Consumed consumed, Supplier<DeadLetters> letters) {
        this.plan = plan;
        this.seed = group.seed();
        this.dice = consumer;
        this.consumed = consumed;
        this.maker = letters;
    }

    /** @param tries how often the record was processed, this time included */
    boolean fails(ConsumerRecord<byte[], byte[]> record, int tries) {
        if (plan.failures().fraction() == 0) return false;
        boolean fails = chance(record, tries) < plan.failures().fraction();
        if (fails) consumed.failed(Failing.Kind.FAILED);
        else return false;
        if (!isLast(tries)) consumed.failed(Failing.Kind.RETRIED);
        return true;
    }

    /** From 0 to 1. */
    private double chance(ConsumerRecord<byte[], byte[]> record, int tries) {
        var header = record.headers().lastHeader(Identity.HEADER);
        byte[] identity = header == null ? null : header.value();
        boolean isOurs = Identity.isIdentity(identity);
        long number = isOurs ? Identity.sequence(identity) : record.offset();
        long place = (isOurs ? Identity.writer(identity) : -1L) << 32 | record.partition();
        return new Dice(seed ^ number * 0x9E3779B97F4A7C15L ^ place * 0xC2B2AE3D27D4EB4FL ^ (long) tries << 56)
                .nextDouble();
    }

    boolean isLast(int tries) {
        return tries > plan.then().retries();
    }

    Duration backoff() {
        return plan.then().backoff();
    }

    /** It will not be tried again. @return true: the record is done with */
    boolean giveUp(ConsumerRecord<byte[], byte[]> record) {
        if (plan.then().deadLetter().isEmpty()) consumed.failed(Failing.Kind.SKIPPED);
        else {
            letters().send(record);
            consumed.failed(Failing.Kind.DEAD_LETTER);
        }
        return true;
    }

    private DeadLetters letters() {
        if (letters == null) letters = maker.get();
        return letters;
    }

    /** Whether the next commit is left out. */
    boolean leavesOutCommit() {
        if (plan.commits().fraction() == 0
                || dice.nextDouble() >= plan.commits().fraction()) return false;
        consumed.failed(Failing.Kind.COMMIT);
        return true;
    }

    /** What must be written before its offset is committed. */
    Commits.Pending pending() {
        return new Commits.Pending() {
            @Override
            public long lowest(int partition) {
                return letters == null ? Long.MAX_VALUE : letters.lowest(partition);
            }

            @Override
            public void tryAgain() {
                if (letters != null) letters.tryAgain();
            }

            @Override
            public void await(Duration timeout) {
                if (letters != null) letters.await(timeout);
            }
        };
    }

    void close(Duration timeout) {
        Optional.ofNullable(letters).ifPresent(open -> open.close(timeout));
    }
}
