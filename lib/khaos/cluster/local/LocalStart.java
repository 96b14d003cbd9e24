package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.machine.Mounts;
import khaos.cluster.machine.ProcessId;
import khaos.cluster.machine.Warden;

/** Starting brokers: all of them end up ready, or none is left. */
final class LocalStart {

    private static final int ATTEMPTS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final LocalSettings settings;
    private final KafkaKit kit;
    private final Warden warden;
    private final List<BrokerProcess> brokers = new ArrayList<>();
    private ProxyNode proxies;
    private ZooKeeperNode zooKeeper;
    private Optional<Credentials> credentials = Optional.empty();

    LocalStart(LocalSettings settings, KafkaKit kit, Warden warden) {
        this.settings = settings;
        this.kit = kit;
        this.warden = warden;
    }

    /** Starts brokers for {@code settings}; when they do not come up, nothing of them is left. */
    static LocalCluster run(LocalSettings settings, KafkaKit kit, ClusterFolder folder, Home home, Progress progress) {
        for (int attempt = 1; ; attempt++) {
            var start = new LocalStart(settings, kit, Warden.start());
            try {
                return start.attempt(folder, home, progress);
            } catch (RuntimeException failure) {
                start.undo(folder);
                boolean hasLostPort =
                        start.brokers.stream().anyMatch(BrokerProcess::hasLostPort) || ProxyStart.hasLostPort(failure);
                if (attempt == ATTEMPTS || !hasLostPort) throw failure;
                progress.say("another program took a port at the same moment: starting again with others");
            }
        }
    }

    private LocalCluster attempt(ClusterFolder folder, Home home, Progress progress) {
        credentials = Credentials.of(settings, folder.data(settings.kept()));
        credentials.ifPresent(Credentials::make);
        List<Node> nodes = Places.of(settings, folder.data(settings.kept()), home, progress);
        if (settings.isProxied()) proxies = new ProxyStart(settings, warden::watch, progress).before(nodes);
        if (settings.zooKeeper()) zooKeeper = zooKeeper(folder, nodes.get(0).log(), progress);
        var state = ClusterState.owned(settings, launch(nodes), proxies, zooKeeper);
        folder.write(state);
        awaitReady(progress);
        return LocalCluster.started(home, folder, state, warden);
    }

    private ZooKeeperNode zooKeeper(ClusterFolder folder, Path brokerLog, Progress progress) {
        Path data = folder.data(settings.kept()).resolve("zookeeper");
        return new ZooKeeperStart(kit, data, brokerLog.resolveSibling("zookeeper.log"), warden::watch, progress)
                .start();
    }

    private void undo(ClusterFolder folder) {
        Ending.abrupt(running());
        if (proxies != null) proxies.end();
        if (zooKeeper != null) zooKeeper.process().kill();
        warden.close();
        folder.forget();
        Mounts.release(folder.data(settings.kept())); // those of brokers that were not started yet
        if (settings.kept()) return;
        credentials.ifPresent(made -> Folders.delete(made.folder()));
        brokers.forEach(broker -> Folders.delete(broker.node().folder()));
    }

    /** Starts one broker for each of {@code nodes}; they are not ready yet. */
    private List<Broker> launch(List<Node> nodes) {
        nodes.forEach(node -> new Footing(settings, node).lay());
        var config = new BrokerConfig(
                nodes,
                settings.brokerConfig(),
                credentials,
                Optional.ofNullable(zooKeeper).map(ZooKeeperNode::address));
        String id = ClusterId.of(nodes.get(0).data()).orElseGet(ClusterId::random);
        try {
            Path checkpoint = checkpoint(nodes.get(0), config, id);
            for (Node node : nodes) {
                config.write(node, id, checkpoint);
                brokers.add(new BrokerProcess(node, new Footing(settings, node).start(kit, warden::watch)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return running();
    }

    /** That of this Kafka, or one with the users of this cluster, with which the first node is formatted as all others will be. */
    private Path checkpoint(Node first, BrokerConfig config, String id) throws IOException {
        Optional<Path> users = credentials.flatMap(Credentials::scramArguments);
        if (users.isEmpty()) return kit.checkpoint();
        Path made = first.data().resolve("bootstrap.checkpoint");
        if (ClusterId.of(first.data()).isPresent()) return made;
        Files.createDirectories(first.data());
        config.writeProperties(first);
        Formatting.run(kit, first, id, users, warden::watch);
        return made;
    }

    private List<Broker> running() {
        return brokers.stream()
                .map(broker ->
                        new Broker(broker.node(), ProcessId.of(broker.process().toHandle())))
                .toList();
    }

    private void awaitReady(Progress progress) {
        List<Node> nodes = brokers.stream().map(BrokerProcess::node).toList();
        Map<String, Object> client = credentials.map(Credentials::client).orElse(Map.of());
        if (Readiness.await(nodes, client, Deadline.in(LIMIT), this::hasFailed, progress)) return;
        for (BrokerProcess broker : brokers)
            if (broker.isDead())
                throw broker.failure("ended with exit code " + broker.process().exitValue());
        if (Thread.currentThread().isInterrupted()) throw new KhaosError("the start was interrupted", "");
        throw brokers.get(0).failure("and the others were not ready within " + LIMIT.toSeconds() + " s");
    }

    private boolean hasFailed() {
        return brokers.stream().anyMatch(BrokerProcess::isDead);
    }
}
