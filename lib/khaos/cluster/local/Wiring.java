package khaos.cluster.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the brokers of one cluster, in combined mode or with ZooKeeper, find each other, and clients them.
 *
 * @param protocol  Kafka's name for how clients come
 * @param zooKeeper its address, if they agree by it
 */
record Wiring(List<Node> nodes, String protocol, Optional<String> zooKeeper) {

    /** What clients, khaos's own among them, come to. */
    private static final Set<String> OF_CLIENTS = Set.of("CLIENT", "DIRECT");

    private static final String CONTROLLER = "CONTROLLER";

    /** Those of {@code node}. */
    static List<String> ofClients(Node node) {
        return node.proxied() == null ? List.of("CLIENT") : List.of("CLIENT", "DIRECT");
    }

    /** The settings of one of them that say so. */
    Map<String, String> of(Node node) {
        var all =
                new LinkedHashMap<>(zooKeeper.map(address -> by(address, node)).orElseGet(() -> byQuorum(node)));
        var listeners = new LinkedHashMap<String, String>();
        listeners.put("CLIENT", "127.0.0.1:" + node.port());
        listeners.put("REPL", "127.0.0.1:" + node.replication());
        var advertised = new LinkedHashMap<String, String>();
        advertised.put("CLIENT", node.address());
        advertised.put("REPL", called(node) + ":" + node.replication());
        if (node.proxied() != null) {
            listeners.put("DIRECT", node.direct());
            advertised.put("DIRECT", node.direct());
        }
        if (zooKeeper.isEmpty()) listeners.put(CONTROLLER, "127.0.0.1:" + node.controller());
        all.put("listeners", listed(listeners, "://"));
        all.put("advertised.listeners", listed(advertised, "://"));
        all.put(
                "listener.security.protocol.map",
                listeners.keySet().stream()
                        .map(name -> name + ":" + (OF_CLIENTS.contains(name) ? protocol : "PLAINTEXT"))
                        .collect(Collectors.joining(",")));
        all.put("inter.broker.listener.name", "REPL");
        all.put("log.dirs", node.data().toString());
        return all;
    }

    private Map<String, String> byQuorum(Node node) {
        String voters = nodes.stream()
                .map(each -> each.id() + "@" + called(each) + ":" + each.controller())
                .collect(Collectors.joining(","));
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "" + node.id(),
                "controller.quorum.voters",
                voters,
                "controller.listener.names",
                CONTROLLER);
    }

    private static Map<String, String> by(String zooKeeper, Node node) {
        return Map.of("broker.id", "" + node.id(), "zookeeper.connect", zooKeeper);
    }

    private static String listed(Map<String, String> addresses, String sign) {
        return addresses.entrySet().stream()
                .map(address -> address.getKey() + sign + address.getValue())
                .collect(Collectors.joining(","));
    }

    /** What others call it: a name where that leads them to a proxy of their own. */
    private static String called(Node node) {
        return node.hasProxiedPeers() ? node.name() : "127.0.0.1";
    }
}
