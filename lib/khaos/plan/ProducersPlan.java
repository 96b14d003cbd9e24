package khaos.plan;

import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Rate;
import khaos.wire.Oddities;

/**
 * Producers of one kind.
 *
 * @param rate       of each producer, not of all together
 * @param properties Kafka producer settings by their own names, khaos's defaults included
 * @param oddities   which of their records are odd on purpose
 * @param transactions how records are put together; empty for each by itself
 */
public record ProducersPlan(
        int count,
        Rate rate,
        Map<String, String> properties,
        Oddities oddities,
        Optional<TransactionPlan> transactions) {

    public static final Rate DEFAULT_RATE = new Rate(1000);

    /** The older tool's documented defaults, with Kafka's own idempotence. */
    public static final Map<String, String> DEFAULTS =
            Map.of("acks", "all", "batch.size", "16384", "linger.ms", "5", "compression.type", "none");

    /** Producers without transactions. */
    public ProducersPlan(int count, Rate rate, Map<String, String> properties, Oddities oddities) {
        this(count, rate, properties, oddities, Optional.empty());
    }

    /** Producers of nothing odd. */
    public ProducersPlan(int count, Rate rate, Map<String, String> properties) {
        this(count, rate, properties, Oddities.NONE);
    }

    public ProducersPlan {
        Limit.atLeast(0, "producers", count);
        properties = Map.copyOf(properties);
        if (transactions.isPresent()) TransactionPlan.check(properties);
        if ("true".equals(properties.get("enable.idempotence"))) checkIdempotence(properties);
    }

    /** Kafka refuses these only when the client starts. */
    private static void checkIdempotence(Map<String, String> properties) {
        String acks = properties.getOrDefault("acks", "all");
        if (!acks.equals("all") && !acks.equals("-1"))
            throw new KhaosError(
                    "an idempotent producer needs acks 'all', got '" + acks + "'",
                    "say acks 'all' or idempotent false");
        if ("0".equals(properties.get("retries")))
            throw new KhaosError(
                    "an idempotent producer must be allowed to retry, got 'retries' 0",
                    "leave `retries` out or say idempotent false");
        int inFlight = Integer.parseInt(properties.getOrDefault("max.in.flight.requests.per.connection", "5"));
        if (inFlight > 5)
            throw new KhaosError(
                    "an idempotent producer may have at most 5 requests in flight, got " + inFlight,
                    "lower 'max.in.flight.requests.per.connection' or say idempotent false");
    }
}
