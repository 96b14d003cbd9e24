package khaos.cluster.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The settings of one broker in combined mode. Three layers, later ones win: defaults that make a verdict mean something,
 * the user's, and what makes the nodes one cluster.
 */
final class BrokerConfig {

    private final List<Node> nodes;
    private final Map<String, String> chosen;

    BrokerConfig(List<Node> nodes, Map<String, String> chosen) {
        this.nodes = nodes;
        this.chosen = chosen;
    }

    Map<String, String> of(Node node) {
        var all = defaults();
        all.putAll(chosen);
        all.putAll(wiring(node));
        return all;
    }

    /** The names in {@link #wiring}: khaos's own business. */
    static List<String> reserved() {
        var node = new Node(1, 1, 2, 3, 4, java.nio.file.Path.of("x"), java.nio.file.Path.of("x"));
        return List.copyOf(
                new BrokerConfig(List.of(node), Map.of()).wiring(node).keySet());
    }

    /** Puts {@code server.properties} and, for a new data folder, what {@code kafka-storage format} would. */
    void write(Node node, String clusterId, KafkaKit kit) throws IOException {
        Files.createDirectories(node.data());
        writeProperties(node);
        if (Files.exists(node.data().resolve("meta.properties"))) return;
        Files.copy(kit.checkpoint(), node.data().resolve("bootstrap.checkpoint"));
        var meta = new LinkedHashMap<String, String>();
        meta.put("version", "1");
        meta.put("cluster.id", clusterId);
        meta.put("node.id", "" + node.id());
        meta.put("directory.id", org.apache.kafka.common.Uuid.randomUuid().toString());
        store(meta, node.data().resolve("meta.properties"));
    }

    void writeProperties(Node node) throws IOException {
        store(of(node), node.config());
    }

    private static void store(Map<String, String> settings, java.nio.file.Path file) throws IOException {
        var properties = new Properties();
        properties.putAll(settings);
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    private Map<String, String> defaults() {
        String replicas = "" + Math.min(3, nodes.size());
        String inSync = "" + Math.max(1, Math.min(3, nodes.size()) - 1);
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

    private Map<String, String> wiring(Node node) {
        var all = new LinkedHashMap<String, String>();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "" + node.id());
        all.put(
                "controller.quorum.voters",
                nodes.stream()
                        .map(each -> each.id() + "@127.0.0.1:" + each.controller())
                        .collect(Collectors.joining(",")));
        all.put(
                "listeners",
                "CLIENT://127.0.0.1:%d,REPL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(node.port(), node.replication(), node.controller()));
        all.put(
                "advertised.listeners",
                "CLIENT://127.0.0.1:%d,REPL://127.0.0.1:%d".formatted(node.port(), node.replication()));
        all.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,REPL:PLAINTEXT,CONTROLLER:PLAINTEXT");
        all.put("inter.broker.listener.name", "REPL");
        all.put("controller.listener.names", "CONTROLLER");
        all.put("log.dirs", node.data().toString());
        return all;
    }
}
