package khaos.cluster.docker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import khaos.base.BadInput;
import khaos.cluster.local.BrokerConfig;

/**
 * A broker's settings as the environment that Kafka's own image makes them of ({@code KAFKA_LOG_DIRS} is {@code log.dirs}), for
 * brokers that know each other by name on one network and are known to clients by this machine's ports.
 */
record ContainerWiring(String clusterId, DockerSettings settings, List<ContainerNode> nodes) {

    /** Inside the container. */
    static final int CLIENT = 9092;

    private static final int REPLICATION = 9093;
    private static final int CONTROLLER = 9094;
    static final String DATA = "/var/lib/kafka/data";

    /** {@code NAME=value}, one each. */
    List<String> environment(ContainerNode node) {
        var all = new LinkedHashMap<String, String>();
        var wired = wired(node);
        settings.brokers().brokerConfig().forEach((name, value) -> {
            if (wired.containsKey(name))
                throw new BadInput("the broker setting `" + name + "` is khaos's own", "leave it out");
        });
        BrokerConfig.defaults(nodes.size()).forEach((name, value) -> all.put(variable(name), value));
        settings.brokers().brokerConfig().forEach((name, value) -> all.put(variable(name), value));
        wired.forEach((name, value) -> all.put(variable(name), value));
        all.put("CLUSTER_ID", clusterId);
        all.put("KAFKA_HEAP_OPTS", "-Xmx" + settings.brokers().heapMb() + "m");
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toList();
    }

    /** Where other containers reach the brokers. */
    String inside() {
        return nodes.stream().map(node -> node.name() + ":" + REPLICATION).collect(Collectors.joining(","));
    }

    private Map<String, String> wired(ContainerNode node) {
        var all = new LinkedHashMap<String, String>();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "" + node.node().id());
        all.put(
                "controller.quorum.voters",
                nodes.stream()
                        .map(each -> each.node().id() + "@" + each.name() + ":" + CONTROLLER)
                        .collect(Collectors.joining(",")));
        all.put("listeners", "CLIENT://:" + CLIENT + ",REPL://:" + REPLICATION + ",CONTROLLER://:" + CONTROLLER);
        all.put(
                "advertised.listeners",
                "CLIENT://" + node.node().address() + ",REPL://" + node.name() + ":" + REPLICATION);
        all.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,REPL:PLAINTEXT,CONTROLLER:PLAINTEXT");
        all.put("inter.broker.listener.name", "REPL");
        all.put("controller.listener.names", "CONTROLLER");
        all.put("log.dirs", DATA);
        return all;
    }

    /** By the rule of {@code KafkaDockerWrapper}: a dot is {@code _}, an underscore {@code __}, a hyphen {@code ___}. */
    static String variable(String setting) {
        return "KAFKA_"
                + setting.replace("_", "__")
                        .replace("-", "___")
                        .replace(".", "_")
                        .toUpperCase(Locale.ROOT);
    }
}
