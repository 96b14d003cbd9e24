package khaos.cluster.local;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import khaos.base.Deadline;
import khaos.base.Progress;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * When a cluster is ready: each broker, asked by itself, counts all brokers as live, and every partition there is has its
 * full in-sync set. A new topic's replicas then are all in sync from its creation, so none has to be made to find out.
 */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private Readiness() {}

    /**
     * Waits for {@code nodes}.
     *
     * @param failed asked between attempts; true ends the wait
     * @param progress is told how many are ready
     * @return whether all are ready
     */
    static boolean await(List<Node> nodes, Deadline deadline, BooleanSupplier failed, Progress progress) {
        int ready = 0;
        for (Node node : nodes) {
            progress.part("starting brokers", ready++, nodes.size());
            if (!deadline.poll(PAUSE, () -> failed.getAsBoolean() || Ports.answers(node.port()))) return false;
            if (failed.getAsBoolean()) return false;
            try (Admin admin = admin(node)) {
                if (!deadline.poll(PAUSE, () -> failed.getAsBoolean() || isReady(admin, nodes.size()))) return false;
            }
        }
        return !failed.getAsBoolean();
    }

    private static Admin admin(Node node) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, node.address(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "20",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "100",
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, "20",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000"));
    }

    private static boolean isReady(Admin admin, int brokers) {
        try {
            if (admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).size() < brokers) return false;
            var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get(5, TimeUnit.SECONDS);
            if (names.isEmpty()) return true;
            Collection<TopicDescription> topics = admin.describeTopics(names)
                    .allTopicNames()
                    .get(5, TimeUnit.SECONDS)
                    .values();
            return topics.stream()
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
}
