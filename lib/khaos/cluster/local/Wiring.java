package khaos.cluster.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the brokers of one cluster, in combined mode, find each other, and clients them.
 *
 * @param protocol Kafka's name for how clients come
 */
record Wiring(List<Node> nodes, String protocol) {

    /** What clients, khaos's own among them, come to. */
    private static final Set<String> OF_CLIENTS = Set.of("CLIENT", "DIRECT");

    /** Those of {@code node}. */
    static List<String> ofClients(Node node) {
        return node.proxied() == null ? List.of("CLIENT") : List.of("CLIENT", "DIRECT");
    }

    /** The settings of one of them that say so. */
    Map<String, String> of(Node node) {
        var all = new LinkedHashMap<String, String>();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "" + node.id());
        all.put(
                "controller.quorum.voters",
                nodes.stream()
                        .map(each -> each.id() + "@" + called(each) + ":" + each.controller())
                        .collect(Collectors.joining(",")));
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
        listeners.put("CONTROLLER", "127.0.0.1:" + node.controller());
        all.put("listeners", listed(listeners, "://"));
        all.put("advertised.listeners", listed(advertised, "://"));
        all.put(
                "listener.security.protocol.map",
                listeners.keySet().stream()
                        .map(name -> name + ":" + (OF_CLIENTS.contains(name) ? protocol : "PLAINTEXT"))
                        .collect(Collectors.joining(",")));
        all.put("inter.broker.listener.name", "REPL");
        all.put("controller.listener.names", "CONTROLLER");
        all.put("log.dirs", node.data().toString());
        return all;
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
