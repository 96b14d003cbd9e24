package khaos.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Records;
import khaos.base.Share;
import khaos.base.Spoken;

/**
 * How records are put together in transactions.
 *
 * @param records how many are in one; empty when only the time says when it is over
 * @param time    how long one is open
 * @param abort   of all transactions: they are aborted on purpose
 */
public record TransactionPlan(Optional<Records> records, Optional<Duration> time, Share abort) {

    public TransactionPlan {
        if (records.isEmpty() && time.isEmpty())
            throw new KhaosError("a transaction has no end", "say every: 100.records or every: 200.ms");
        time.filter(open -> open.compareTo(Duration.ZERO) <= 0).ifPresent(open -> {
            throw new KhaosError("every: must be above 0, got " + Spoken.of(open), "write for example every: 200.ms");
        });
        if (abort.fraction() == 1)
            throw new KhaosError(
                    "with abort: 100 percent no record is ever committed",
                    "let some transactions commit: abort: 5.percent");
    }

    /** @param every {@link Records} or a {@link Duration} */
    public static TransactionPlan of(Object every, Share abort) {
        if (every instanceof Records records) return new TransactionPlan(Optional.of(records), Optional.empty(), abort);
        if (every instanceof Duration time) return new TransactionPlan(Optional.empty(), Optional.of(time), abort);
        throw new KhaosError(
                "every: takes a number of records or a time, got " + every,
                "give it a unit: every: 100.records or every: 200.ms");
    }

    /** Kafka refuses these only when the client starts. */
    static void check(Map<String, String> producer) {
        String acks = producer.getOrDefault("acks", "all");
        if (!acks.equals("all") && !acks.equals("-1"))
            throw new KhaosError(
                    "a transactional producer needs acks 'all', got '" + acks + "'",
                    "say acks 'all' or leave `transactional` out");
        if ("false".equals(producer.get("enable.idempotence")))
            throw new KhaosError(
                    "a transactional producer is idempotent", "say idempotent true or leave `transactional` out");
    }

    @Override
    public String toString() {
        return "transactions of " + records.map(Records::toString).orElseGet(() -> Spoken.of(time.orElseThrow()))
                + (abort.fraction() == 0 ? "" : ", " + abort + " aborted");
    }
}
