package khaos.cluster.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import khaos.base.Deadline;
import khaos.cluster.harm.ActiveController;
import khaos.cluster.harm.Brief;
import khaos.cluster.machine.ProcessId;
import khaos.cluster.machine.Vitals;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;

/** A look at brokers from outside; no broker makes it wait for more than {@link #limit}. */
final class Inspection {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** The first TLS and the first login of a JVM take a second of work, and more on a busy machine. */
    private static final Duration LIMIT_OF_SECURED = Duration.ofSeconds(8);

    private final List<Broker> brokers;
    private final Map<String, Object> client;

    /** @param client what clients need besides their addresses */
    Inspection(List<Broker> brokers, Map<String, Object> client) {
        this.brokers = brokers;
        this.client = client;
    }

    List<NodeStatus> look() {
        List<Broker> alive =
                brokers.stream().filter(broker -> broker.process().isAlive()).toList();
        if (alive.isEmpty())
            return brokers.stream().map(broker -> status(broker, false, false)).toList();
        try (var brief = new Brief(admin(alive))) {
            var deadline = Deadline.in(limit());
            List<ConfigResource> asked =
                    alive.stream().map(Inspection::asResource).toList();
            var answers = brief.admin().describeConfigs(asked).values();
            int leader = answer(ActiveController.of(brief.admin()), deadline).orElse(-1);
            return brokers.stream()
                    .map(broker -> status(
                            broker,
                            alive.contains(broker)
                                    && answer(answers.get(asResource(broker)), deadline)
                                            .isPresent(),
                            broker.node().id() == leader))
                    .toList();
        }
    }

    private Duration limit() {
        return client.isEmpty() ? LIMIT : LIMIT_OF_SECURED;
    }

    private static NodeStatus status(Broker broker, boolean answers, boolean isController) {
        Node node = broker.node();
        ProcessId process = broker.process();
        boolean isAlive = process.isAlive();
        Vitals vitals = isAlive ? Vitals.of(process.pid()) : Vitals.NONE;
        NodeStatus.State state = !isAlive
                ? NodeStatus.State.DOWN
                : vitals.isStopped()
                        ? NodeStatus.State.FROZEN
                        : answers ? NodeStatus.State.RUNNING : NodeStatus.State.SILENT;
        return new NodeStatus(
                node.name(),
                process.pid(),
                node.port(),
                node.jmx(),
                isController,
                state,
                isAlive ? process.uptime() : Duration.ZERO,
                vitals.memory(),
                node.data().toString(),
                node.log().toString());
    }

    private Admin admin(List<Broker> alive) {
        var all = new HashMap<>(client);
        all.putAll(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                alive.stream().map(broker -> broker.node().direct()).toList(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "" + limit().toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                "" + limit().toMillis()));
        return Admin.create(all);
    }

    /** Only the broker itself answers a question about its settings. */
    private static ConfigResource asResource(Broker broker) {
        return new ConfigResource(ConfigResource.Type.BROKER, "" + broker.node().id());
    }

    private static <T> Optional<T> answer(Future<T> question, Deadline deadline) {
        try {
            return Optional.of(question.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException none) {
            return Optional.empty();
        }
    }
}
