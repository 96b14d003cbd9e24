package khaos.cluster.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import khaos.base.OwnerOnly;

/**
 * The settings of one broker. Three layers, later ones win: defaults that make a verdict mean something,
 * the user's, and what makes the nodes one cluster.
 */
public final class BrokerConfig {

    private final List<Node> nodes;
    private final Map<String, String> chosen;
    private final Optional<Credentials> credentials;
    private final Optional<String> zooKeeper;

    /** @param zooKeeper its address, if they agree by it */
    BrokerConfig(
            List<Node> nodes,
            Map<String, String> chosen,
            Optional<Credentials> credentials,
            Optional<String> zooKeeper) {
        this.nodes = nodes;
        this.chosen = chosen;
        this.credentials = credentials;
        this.zooKeeper = zooKeeper;
    }

    Map<String, String> of(Node node) {
        var all = defaults(nodes.size());
        // as long as a broker is waited for in KRaft mode, where Kafka's default is half of ZooKeeper's
        if (zooKeeper.isPresent()) all.put("zookeeper.session.timeout.ms", "9000");
        credentials.ifPresent(secured -> all.putAll(secured.broker(Wiring.ofClients(node))));
        all.putAll(chosen);
        all.putAll(new Wiring(nodes, protocol(), zooKeeper).of(node));
        return all;
    }

    private String protocol() {
        return credentials.map(secured -> secured.secure().protocol()).orElse("PLAINTEXT");
    }

    /** The names in {@link Wiring}: khaos's own business. */
    static List<String> reserved() {
        var node = new Node(1, 1, 2, 3, 4, Path.of("x"), Path.of("x"));
        return Stream.of(Optional.<String>empty(), Optional.of("x"))
                .flatMap(by -> new Wiring(List.of(node), "PLAINTEXT", by).of(node).keySet().stream())
                .distinct()
                .toList();
    }

    /**
     * Puts {@code server.properties} and, for a new data folder, what {@code kafka-storage format} would.
     *
     * @param checkpoint the {@code bootstrap.checkpoint} of a new one
     */
    void write(Node node, String clusterId, Path checkpoint) throws IOException {
        Files.createDirectories(node.data());
        writeProperties(node);
        writeHosts(node);
        boolean isFormatted = Files.exists(node.data().resolve("meta.properties"));
        if (isFormatted || zooKeeper.isPresent()) return; // with ZooKeeper brokers do it themselves
        Files.copy(checkpoint, node.data().resolve("bootstrap.checkpoint"));
        var meta = new LinkedHashMap<String, String>();
        meta.put("version", "1");
        meta.put("cluster.id", clusterId);
        meta.put("node.id", "" + node.id());
        meta.put("directory.id", org.apache.kafka.common.Uuid.randomUuid().toString());
        store(meta, node.data().resolve("meta.properties"));
    }

    void writeProperties(Node node) throws IOException {
        var text = new StringWriter();
        properties(of(node)).store(text, null);
        OwnerOnly.write(node.config(), text.toString()); // it may hold the users' passwords
    }

    private void writeHosts(Node node) throws IOException {
        if (node.hasProxiedPeers()) Files.write(node.hosts(), Loopback.hosts(node, nodes));
        else Files.deleteIfExists(node.hosts()); // of an earlier start on the same data
    }

    private static void store(Map<String, String> settings, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            properties(settings).store(out, null);
        }
    }

    private static Properties properties(Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    /** What makes a verdict mean something, for so many brokers. */
    public static Map<String, String> defaults(int brokers) {
        String replicas = "" + Math.min(3, brokers);
        String inSync = "" + Math.max(1, Math.min(3, brokers) - 1);
        var all = new LinkedHashMap<String, String>();
        all.put("default.replication.factor", replicas);
        all.put("min.insync.replicas", inSync);
        all.put("unclean.leader.election.enable", "false");
        all.put("offsets.topic.replication.factor", replicas);
        all.put("transaction.state.log.replication.factor", replicas);
        all.put("transaction.state.log.min.isr", inSync);
        all.put("share.coordinator.state.topic.replication.factor", replicas);
        all.put("share.coordinator.state.topic.min.isr", inSync);
        all.put("group.initial.rebalance.delay.ms", "0");
        return all;
    }
}
