package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.machine.ProcessId;

/** Starting brokers: all of them end up ready, or none is left. */
final class LocalStart {

    private static final int ATTEMPTS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final LocalSettings settings;
    private final KafkaKit kit;
    private final Warden warden;
    private final List<BrokerProcess> brokers = new ArrayList<>();
    private ProxyNode proxies;

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
        List<Node> nodes = Places.of(settings, folder.data(settings.kept()), home, progress);
        if (settings.isProxied()) proxies = new ProxyStart(settings.proxies(), warden::watch, progress).before(nodes);
        var state = ClusterState.owned(settings, launch(nodes), proxies);
        folder.write(state);
        awaitReady(progress);
        return LocalCluster.started(home, folder, state, warden);
    }

    private void undo(ClusterFolder folder) {
        Ending.abrupt(running());
        if (proxies != null) proxies.end();
        warden.close();
        folder.forget();
        if (!settings.kept())
            brokers.forEach(broker -> Folders.delete(broker.node().folder()));
    }

    /** Starts one broker for each of {@code nodes}; they are not ready yet. */
    private List<Broker> launch(List<Node> nodes) {
        var config = new BrokerConfig(nodes, settings.brokerConfig());
        String id = ClusterId.of(nodes.get(0).data()).orElseGet(ClusterId::random);
        try {
            for (Node node : nodes) {
                config.write(node, id, kit);
                var line = new BrokerJvm(kit).broker(node, settings.heapMb(), List.of());
                brokers.add(new BrokerProcess(node, Detached.start(line, node.log(), warden::watch)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return running();
    }

    private List<Broker> running() {
        return brokers.stream()
                .map(broker ->
                        new Broker(broker.node(), ProcessId.of(broker.process().toHandle())))
                .toList();
    }

    private void awaitReady(Progress progress) {
        List<Node> nodes = brokers.stream().map(BrokerProcess::node).toList();
        if (Readiness.await(nodes, Deadline.in(LIMIT), this::hasFailed, progress)) return;
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
