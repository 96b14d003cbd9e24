package khaos.traffic;

import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import khaos.target.Broker;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * What Kafka's clients count of their requests to each broker. Error answers are answers there: they are told by topic, and
 * by no client by broker.
 */
final class NodeRequests {

    private static final String SENT = "request-total";
    private static final String ANSWERED = "response-total";

    private NodeRequests() {}

    /** Sent to {@code broker} and not answered, by all clients together; empty when none of them ever asked it anything. */
    static OptionalLong unanswered(Stream<Map<MetricName, ? extends Metric>> clients, String broker) {
        return clients
                .flatMap(metrics -> metrics.values().stream())
                .filter(metric -> broker.equals(broker(metric.metricName())))
                .mapToLong(NodeRequests::signed)
                .reduce(Long::sum)
                .stream()
                .map(left -> Math.max(0, left)) // the two are not read at one moment
                .findFirst();
    }

    private static long signed(Metric metric) {
        long count = ((Number) metric.metricValue()).longValue();
        return metric.metricName().name().equals(SENT) ? count : -count;
    }

    /** Empty for what is no such count, and for the first connection, of which no client knows whose it is. */
    private static String broker(MetricName metric) {
        boolean isCount = metric.name().equals(SENT) || metric.name().equals(ANSWERED);
        String node = metric.tags().getOrDefault("node-id", "");
        if (!isCount || !node.matches("node-\\d+")) return "";
        int id = Integer.parseInt(node.substring("node-".length()));
        return Broker.name(
                id > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - id : id); // coordinators have a connection apart
    }
}
