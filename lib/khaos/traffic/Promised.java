package khaos.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import khaos.history.Profile;
import khaos.history.ledger.Terms;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;

/** What Kafka promises under given settings, by its own documentation. */
final class Promised {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int MOST_IN_FLIGHT = 5;

    private Promised() {}

    /** What a producer's settings promise; what is not set has Kafka's own default. */
    static Terms terms(Map<String, String> producer) {
        return new Terms(
                isConfirmed(producer),
                isIdempotent(producer),
                millis(producer, "max.block.ms", "60000")
                        .plus(millis(producer, "delivery.timeout.ms", "120000"))
                        .plus(GRACE));
    }

    /**
     * What may happen to the records of a topic.
     *
     * @param config   the topic's effective settings, those of the brokers included
     * @param replicas the fewest of its partitions
     */
    static Profile profile(TopicPlan topic, Map<String, String> config, int replicas) {
        var mayLose = new TreeSet<String>();
        var mayDuplicate = new TreeSet<String>();
        var mayReorder = new TreeSet<String>();
        for (ProducersPlan plan : topic.producers()) {
            var settings = plan.properties();
            if (!isConfirmed(settings)) mayLose.add("acks '" + settings.get("acks") + "'");
            if (isIdempotent(settings)) continue;
            mayDuplicate.add("idempotence is off");
            if (!"1".equals(settings.get("max.in.flight.requests.per.connection")))
                mayReorder.add("idempotence is off");
        }
        mayLose.addAll(weaknesses(config, replicas));
        String cleanup = config.getOrDefault("cleanup.policy", "delete");
        boolean isDeleting = cleanup.contains("delete");
        return new Profile(
                topic.name(),
                topic.identity(),
                List.copyOf(mayLose),
                List.copyOf(mayDuplicate),
                List.copyOf(mayReorder),
                cleanup.contains("compact"),
                isDeleting ? limit(config.get("retention.ms")) : OptionalLong.empty(),
                isDeleting ? limit(config.get("retention.bytes")) : OptionalLong.empty());
    }

    private static List<String> weaknesses(Map<String, String> config, int replicas) {
        var weaknesses = new ArrayList<String>();
        if (replicas == 1) weaknesses.add("one replica");
        else if ("1".equals(config.get("min.insync.replicas"))) weaknesses.add("min.insync.replicas 1");
        if ("true".equals(config.get("unclean.leader.election.enable"))) weaknesses.add("unclean leader election");
        return weaknesses;
    }

    private static boolean isConfirmed(Map<String, String> producer) {
        return List.of("all", "-1").contains(producer.getOrDefault("acks", "all"));
    }

    /** On by default, and silently off when another setting does not go with it (KIP-679). */
    private static boolean isIdempotent(Map<String, String> producer) {
        int inFlight = Integer.parseInt(producer.getOrDefault("max.in.flight.requests.per.connection", "5"));
        return isConfirmed(producer)
                && !"false".equals(producer.get("enable.idempotence"))
                && !"0".equals(producer.get("retries"))
                && inFlight <= MOST_IN_FLIGHT;
    }

    private static Duration millis(Map<String, String> settings, String name, String byDefault) {
        return Duration.ofMillis(Long.parseLong(settings.getOrDefault(name, byDefault)));
    }

    private static OptionalLong limit(String value) {
        return value == null || value.equals("-1") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
    }
}
