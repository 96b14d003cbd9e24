package khaos.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaos.base.BadInput;
import khaos.cluster.local.LocalSettings;
import khaos.cluster.local.Preparation;
import khaos.cluster.local.Secure;
import khaos.network.remote.ProxyApi;
import picocli.CommandLine.Option;

/** How a cluster on this machine is to be; mixed into commands that start one. */
final class LocalOptions {

    @Option(names = "--nodes", paramLabel = "N", description = "Brokers of the cluster; 3 unless said.")
    private Integer nodes;

    @Option(
            names = "--kafka-version",
            paramLabel = "VERSION",
            description = "Any version on Maven Central; " + LocalSettings.DEFAULT_KAFKA + " unless said.")
    private String kafkaVersion;

    @Option(
            names = {"-m", "--mode"},
            paramLabel = "MODE",
            description = "How brokers agree: kraft, which is usual, or zookeeper, with Kafka "
                    + LocalSettings.ZOOKEEPER_KAFKA + " unless said.")
    private String mode;

    @Option(
            names = "--broker-config",
            paramLabel = "NAME=VALUE",
            description = "A setting of every broker; may be given several times.")
    private Map<String, String> brokerConfig = new LinkedHashMap<>();

    @Option(
            names = "--proxied",
            description = "Puts a network proxy before every link: clients to brokers, and each broker to each other.")
    private boolean isProxied;

    @Option(
            names = "--toxiproxy",
            paramLabel = "URL",
            description =
                    "The same, by the Toxiproxy whose API answers there; `start` starts the toxiproxy-server that is on the PATH.")
    private String toxiproxy;

    @Option(
            names = "--secure",
            paramLabel = "HOW",
            description = "Makes clients log in or use TLS: sasl-plain, scram-256, scram-512, tls, mtls or sasl-tls.")
    private String secure;

    @Option(
            names = "--prepare",
            split = ",",
            paramLabel = "WHAT",
            description =
                    "Gives each broker something of its own that faults can take from it: `memory`, `disk`, `clock`, with commas.")
    private List<String> prepared = List.of();

    /** Those of {@code base} with what the user said over them. */
    LocalSettings over(LocalSettings base) {
        var config = new LinkedHashMap<>(base.brokerConfig());
        config.putAll(brokerConfig);
        LocalSettings settings = agreeing(base).withBrokerConfig(config);
        if (isProxied) settings = settings.withProxied(true);
        if (toxiproxy != null) settings = settings.withProxies(toxiproxyApi());
        if (secure != null) settings = settings.withSecure(Secure.named(secure));
        settings =
                settings.withPrepared(prepared.stream().map(Preparation::named).toList());
        if (nodes != null) settings = settings.withNodes(nodes);
        return settings;
    }

    /** In that mode, with that Kafka; ZooKeeper has one of its own when the user names none. */
    private LocalSettings agreeing(LocalSettings base) {
        boolean hasZooKeeper = mode == null ? base.zooKeeper() : isZooKeeper();
        String usual = hasZooKeeper && !base.zooKeeper() ? LocalSettings.ZOOKEEPER_KAFKA : base.kafkaVersion();
        return base.withZooKeeper(false)
                .withKafka(kafkaVersion == null ? usual : kafkaVersion)
                .withZooKeeper(hasZooKeeper);
    }

    private boolean isZooKeeper() {
        if (mode.equals("zookeeper")) return true;
        if (mode.equals("kraft")) return false;
        throw new BadInput("there is no mode `" + mode + "`", "write kraft or zookeeper");
    }

    private String toxiproxyApi() {
        return toxiproxy.equals(LocalSettings.TOXIPROXY) ? toxiproxy : new ProxyApi(toxiproxy).address();
    }
}
