package khaos.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import khaos.base.BadInput;
import khaos.cluster.ExternalCluster;
import khaos.network.Protocol;
import khaos.network.api.ProxyServer;
import khaos.network.kafka.Certificate;
import khaos.network.kafka.KafkaFront;
import khaos.network.kafka.Tls;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A Kafka cluster to put proxies before; mixed into {@code khaos proxy}. */
final class KafkaFrontOptions {

    @Option(
            names = "--kafka",
            paramLabel = "HOSTS",
            description = "Puts a proxy before each broker of this cluster; its clients are told of the proxies.")
    private String bootstrap;

    @Mixin
    private SecurityOptions asking;

    @Option(
            names = "--kafka-listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:19092",
            description =
                    "Where the first broker's proxy listens, the others next to it: ${DEFAULT-VALUE} unless said.")
    private String listen;

    @Option(
            names = "--advertise",
            paramLabel = "HOST",
            description = "The host that clients are told; that of --kafka-listen unless said.")
    private String advertised;

    @Option(
            names = "--tls",
            paramLabel = "FILE",
            description = "How the proxies of a TLS cluster show themselves: ssl.keystore settings as a broker's. "
                    + "Without it a certificate is made.")
    private Path tls;

    /** Makes the proxies, when a cluster is named. */
    void begin(ProxyServer server, Context context) throws IOException {
        if (bootstrap == null) {
            mustBeUnsaid("a cluster's security", asking.isSaid() ? asking : null);
            mustBeUnsaid("--advertise", advertised);
            mustBeUnsaid("--tls", tls);
            return;
        }
        InetSocketAddress first = ListenAddress.parse("--kafka-listen", listen);
        String host = advertised == null ? first.getHostString() : advertised;
        if (advertised == null
                && first.getAddress() != null
                && first.getAddress().isAnyLocalAddress())
            throw new BadInput(
                    "--kafka-listen " + listen + " is every address of this machine, and clients must be told one",
                    "add --advertise HOST");
        Properties client = asking.client();
        Protocol security = security(client, host, context);
        var cluster = ExternalCluster.connect(bootstrap, client);
        var front = new KafkaFront(
                server.proxies(), server::execute, first.getHostString(), first.getPort(), host, security);
        put(front, cluster, server);
        context.terminal().print("clients of " + bootstrap + " connect to " + host + ":" + front.bootstrapPort());
    }

    private static void mustBeUnsaid(String option, Object value) {
        if (value != null) throw new BadInput(option + " needs --kafka", "say before which brokers: --kafka HOSTS");
    }

    private static void put(KafkaFront front, ExternalCluster cluster, ProxyServer server) throws IOException {
        var done = CompletableFuture.runAsync(
                () -> cluster.addresses().forEach((id, address) -> {
                    try {
                        front.put(id, address);
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                }),
                server::execute);
        try {
            done.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof UncheckedIOException full) throw full.getCause();
            throw failure;
        }
    }

    private Protocol security(Properties client, String host, Context context) throws IOException {
        boolean isTls = client.getProperty("security.protocol", "PLAINTEXT").endsWith("SSL");
        if (!isTls && tls != null)
            throw new BadInput("--tls is for a cluster with TLS", "add --security-protocol SSL, or SASL_SSL");
        if (!isTls) return Protocol.NONE;
        try {
            return new Tls(tls == null ? own(host, context) : CommandConfig.read(tls), client);
        } catch (KafkaException wrong) {
            throw new BadInput("the TLS settings do not do: " + wrong.getMessage(), "mend --tls or --command-config");
        }
    }

    private static Properties own(String host, Context context) throws IOException {
        var made = Certificate.made(context.home().folder().resolve("proxy-tls"), host);
        context.terminal().print("clients trust " + made.pem() + " (ssl.truststore.type=PEM)");
        return made.shown();
    }
}
