package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.Cluster;

/** Brokers on this machine, each a JVM of its own from Kafka's own jars. */
public final class LocalCluster implements Cluster {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final LocalSettings settings;
    private final List<BrokerProcess> brokers;
    private final Path folder;
    private final Warden warden;

    private LocalCluster(LocalSettings settings, List<BrokerProcess> brokers, Path folder, Warden warden) {
        this.settings = settings;
        this.brokers = brokers;
        this.folder = folder;
        this.warden = warden;
    }

    /** Starts brokers and waits until they are ready. */
    public static LocalCluster start(LocalSettings settings, Home home, Progress progress) {
        KafkaKit kit = KafkaKit.of(settings.kafkaVersion(), home, progress);
        Training.ensure(kit, home, progress);
        Path folder = home.folder("cluster/run");
        Folders.delete(folder);
        List<Node> nodes = nodes(settings, folder, home, progress);
        var warden = Warden.start();
        var brokers = new ArrayList<BrokerProcess>();
        var cluster = new LocalCluster(settings, brokers, folder, warden);
        try {
            var config = new BrokerConfig(nodes, settings.brokerConfig());
            String id = ClusterId.random();
            for (Node node : nodes) {
                config.write(node, id, kit);
                var line = new BrokerJvm(kit).broker(node, settings.heapMb(), List.of());
                brokers.add(new BrokerProcess(node, Detached.start(line, node.log(), warden::watch)));
            }
            cluster.awaitReady();
            return cluster;
        } catch (IOException failure) {
            cluster.close();
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    private void awaitReady() {
        List<Node> nodes = brokers.stream().map(BrokerProcess::node).toList();
        if (Readiness.await(
                nodes, Deadline.in(START_LIMIT), () -> brokers.stream().anyMatch(BrokerProcess::isDead))) return;
        for (BrokerProcess broker : brokers)
            if (broker.isDead())
                throw broker.failure("ended with exit code " + broker.process().exitValue());
        throw new KhaosError("the brokers were not ready within " + START_LIMIT.toSeconds() + " s", "");
    }

    private static List<Node> nodes(LocalSettings settings, Path folder, Home home, Progress progress) {
        Path logs = home.folder(
                "logs/" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now()));
        var ports = new Ports();
        var nodes = new ArrayList<Node>();
        for (int id = 1; id <= settings.nodes(); id++) {
            String name = "kafka-" + id;
            nodes.add(new Node(
                    id,
                    ports.near(9091 + id, name),
                    ports.any(),
                    ports.any(),
                    ports.near(9100 + id, name + " JMX"),
                    folder.resolve(name),
                    logs.resolve(name + ".log")));
        }
        ports.moved().forEach(progress::say);
        return nodes;
    }

    @Override
    public Map<String, Object> client() {
        return Map.of("bootstrap.servers", bootstrap());
    }

    @Override
    public String title() {
        return "local Kafka " + settings.kafkaVersion() + " · " + brokers() + " brokers · " + bootstrap();
    }

    @Override
    public int brokers() {
        return brokers.size();
    }

    private String bootstrap() {
        return brokers.stream().map(broker -> broker.node().address()).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        brokers.forEach(broker -> broker.process().destroyForcibly());
        for (BrokerProcess broker : brokers) broker.process().onExit().join();
        warden.close();
        Folders.delete(folder);
    }
}
