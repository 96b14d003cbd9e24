package khaos.cluster.docker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.local.ClusterFolder;
import khaos.cluster.local.ClusterId;
import khaos.cluster.local.Node;
import khaos.cluster.local.Ports;
import khaos.cluster.local.Readiness;
import khaos.cluster.machine.ProcessId;
import khaos.target.Broker;

/** Starting brokers in containers: all of them end up ready, or none is left. */
final class DockerStart {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LOG_LINES = 200;
    private static final int TAIL_LINES = 12;
    private static final int UI_PORT = 8080;

    private final DockerSettings settings;
    private final Engine engine;
    private final Estate estate;
    private final Progress progress;
    private final List<Container> containers = new ArrayList<>();

    private DockerStart(DockerSettings settings, Engine engine, Home home, Progress progress) {
        this.settings = settings;
        this.engine = engine;
        this.estate = new Estate(engine, home);
        this.progress = progress;
    }

    /** Call it alone. */
    static DockerState run(DockerSettings settings, Engine engine, ClusterFolder folder, Home home, Progress progress) {
        var start = new DockerStart(settings, engine, home, progress);
        new Images(engine, progress).mustBeHere(settings.image());
        start.estate.clear(false);
        try {
            return start.attempt(folder);
        } catch (RuntimeException failure) {
            start.undo(folder, failure);
            throw failure;
        }
    }

    private void undo(ClusterFolder folder, RuntimeException failure) {
        try {
            estate.clear(false);
            folder.forget(DockerState.FILE);
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed); // the state stays, and the next khaos tries again
        }
    }

    private DockerState attempt(ClusterFolder folder) {
        String prefix = estate.freePrefix();
        List<ContainerNode> nodes = nodes(prefix);
        var state = new DockerState(id(), settings, ProcessId.ofKhaos(), engine.uri(), nodes);
        folder.write(DockerState.FILE, state);
        launch(state, prefix);
        awaitReady(nodes);
        return state;
    }

    /** That of the kept data, if there is any. */
    private String id() {
        if (!settings.brokers().kept()) return ClusterId.random();
        List<String> kept = estate.keptIds();
        if (kept.isEmpty()) return ClusterId.random();
        if (kept.size() != settings.brokers().nodes() || new HashSet<>(kept).size() > 1)
            throw new KhaosError(
                    "the kept data is that of " + kept.size() + (kept.size() == 1 ? " broker" : " brokers") + ", got "
                            + settings.brokers().nodes(),
                    "remove it with `khaos cluster-down --volumes`, or start as it was");
        return kept.get(0);
    }

    private List<ContainerNode> nodes(String prefix) {
        var ports = new Ports();
        List<Integer> clients = ports.near(9092, settings.brokers().nodes(), "");
        ports.moved().forEach(progress::say);
        var nodes = new ArrayList<ContainerNode>();
        for (int i = 0; i < clients.size(); i++) {
            String name = Broker.name(i + 1);
            var node = new Node(i + 1, clients.get(i), 0, 0, 0, Path.of(ContainerWiring.DATA), null, null);
            nodes.add(new ContainerNode(
                    node,
                    prefix + "-" + name,
                    estate.volume(name, settings.brokers().kept())));
        }
        return nodes;
    }

    private void launch(DockerState state, String network) {
        var wiring = new ContainerWiring(state.id(), settings, state.nodes());
        estate.makeNetwork(network);
        for (ContainerNode each : state.nodes()) {
            progress.part(
                    "starting containers", containers.size(), state.nodes().size());
            estate.makeVolume(each.volume(), state.id(), settings.brokers().kept());
            containers.add(estate.run(
                    settings.image(),
                    each.container(),
                    network,
                    each.name(),
                    wiring.environment(each),
                    each.node().port(),
                    ContainerWiring.CLIENT,
                    each.volume(),
                    ContainerWiring.DATA));
        }
        if (!settings.ui().isEmpty()) startUi(network, wiring);
    }

    private void startUi(String network, ContainerWiring wiring) {
        if (!engine.hasImage(settings.ui())) {
            progress.say("no Kafka UI: the image " + settings.ui() + " is not here (docker pull " + settings.ui()
                    + ", or --no-ui)");
            return;
        }
        int port = Ports.usual(UI_PORT, "Kafka UI", progress);
        estate.run(
                settings.ui(),
                network + "-ui",
                network,
                "ui",
                List.of("KAFKA_CLUSTERS_0_NAME=khaos", "KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS=" + wiring.inside()),
                port,
                UI_PORT,
                null,
                null);
        progress.say("Kafka UI: http://127.0.0.1:" + port);
    }

    private void awaitReady(List<ContainerNode> nodes) {
        var look = new Object() {
            long nextNanos = System.nanoTime();
            boolean hasFailed;

            boolean hasFailed() {
                if (System.nanoTime() - nextNanos < 0) return hasFailed;
                nextNanos = System.nanoTime() + LOOK.toNanos();
                hasFailed = containers.stream().anyMatch(each -> each.state().isDown());
                return hasFailed;
            }
        };
        List<Node> places = nodes.stream().map(ContainerNode::node).toList();
        if (Readiness.await(places, Map.of(), Deadline.in(LIMIT), look::hasFailed, progress)) return;
        for (Container container : containers)
            if (container.state().isDown())
                throw failure(
                        container, "ended with exit code " + container.state().exitCode());
        if (Thread.currentThread().isInterrupted()) throw new KhaosError("the start was interrupted", "");
        throw failure(containers.get(0), "and the others were not ready within " + LIMIT.toSeconds() + " s");
    }

    private static KhaosError failure(Container container, String what) {
        List<String> lines = container
                .lastLines(LOG_LINES)
                .lines()
                .filter(line -> !line.startsWith("\tat "))
                .toList();
        String tail = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()).stream()
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
        return new KhaosError(
                container + " " + what + (container.state().isOutOfMemory() ? " (out of memory)" : "")
                        + "; the last lines of its log:\n" + tail,
                "an image has to start as apache/kafka does: KAFKA_… variables, CLUSTER_ID; else mend what the log names");
    }
}
