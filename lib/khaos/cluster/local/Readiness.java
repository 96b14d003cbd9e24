package khaos.cluster.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import khaos.base.Deadline;
import khaos.base.Progress;
import khaos.cluster.harm.Brief;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/**
 * When a cluster is ready: all brokers count as live, each one answers, and every partition there is has its
 * full in-sync set. A new topic's replicas then are all in sync from its creation, so none has to be made to find out.
 */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final int ANSWER_MILLIS = 5_000;

    private Readiness() {}

    /**
     * Waits for {@code nodes}.
     *
     * @param client   what clients need besides their addresses
     * @param failed   asked between attempts; true ends the wait
     * @param progress is told how many answer
     * @return whether all are ready
     */
    public static boolean await(
            List<Node> nodes,
            Map<String, Object> client,
            Deadline deadline,
            BooleanSupplier failed,
            Progress progress) {
        int answering = 0;
        for (Node node : nodes) {
            progress.part("starting brokers", answering++, nodes.size());
            deadline.poll(PAUSE, () -> failed.getAsBoolean() || Ports.answers(node.port()));
        }
        if (failed.getAsBoolean() || deadline.isOver()) return false;
        try (var brief = new Brief(admin(nodes, client))) {
            deadline.poll(PAUSE, () -> failed.getAsBoolean() || isReady(brief.admin(), nodes));
        }
        progress.part("starting brokers", answering, nodes.size());
        return !failed.getAsBoolean() && !deadline.isOver();
    }

    private static Admin admin(List<Node> nodes, Map<String, Object> client) {
        var all = new HashMap<>(client);
        all.putAll(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                nodes.stream().map(Node::direct).toList(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                "20",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                "100",
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG,
                "20",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "" + ANSWER_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                "" + ANSWER_MILLIS));
        return Admin.create(all);
    }

    private static boolean isReady(Admin admin, List<Node> nodes) {
        try {
            if (get(admin.describeCluster().nodes()).size() < nodes.size()) return false;
            get(admin.describeConfigs(nodes.stream().map(Readiness::asResource).toList())
                    .all());
            var names = get(
                    admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
            return get(admin.describeTopics(names).allTopicNames()).values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.isr().size() == partition.replicas().size());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    /** Asking for a broker's settings is a question that only this broker answers. */
    private static ConfigResource asResource(Node node) {
        return new ConfigResource(ConfigResource.Type.BROKER, "" + node.id());
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
    }
}
