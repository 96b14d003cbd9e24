package khaos.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import khaos.base.BadInput;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.cluster.docker.BrokerContainers;
import khaos.cluster.harm.Asked;
import khaos.cluster.harm.Brief;
import khaos.cluster.harm.Harms;
import khaos.cluster.link.LinkProxies;
import khaos.cluster.secure.Handshake;
import khaos.target.Broker;
import khaos.target.Capabilities;
import khaos.target.Capability;
import khaos.target.Link;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.utils.Utils;

/** A cluster that somebody else runs. Nothing of it is started or stopped. */
public final class ExternalCluster implements Cluster {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Map<String, Object> client;
    private final String title;
    private final String id;
    private final SortedMap<Integer, String> brokers;
    private final Optional<LinkProxies> proxies;
    private final Optional<BrokerContainers> containers;

    private ExternalCluster(
            Map<String, Object> client,
            String title,
            String id,
            SortedMap<Integer, String> brokers,
            Optional<LinkProxies> proxies,
            Optional<BrokerContainers> containers) {
        this.client = Map.copyOf(client);
        this.title = title;
        this.id = id;
        this.brokers = Collections.unmodifiableSortedMap(brokers);
        this.proxies = proxies;
        this.containers = containers;
    }

    /**
     * The same, whose clients' links can be harmed.
     *
     * @param api of a server that has proxies before its brokers, which its clients are told of
     * @throws KhaosError when it has none
     */
    public ExternalCluster through(String api) {
        var before = Optional.of(LinkProxies.before(brokerNames(), api));
        return new ExternalCluster(client, title, id, brokers, before, containers);
    }

    /**
     * The same, whose brokers can be stopped, killed and frozen.
     *
     * @param named the container of each broker, by its name
     * @throws KhaosError when one is not there or does not run
     */
    public ExternalCluster in(Map<String, String> named) {
        var found = BrokerContainers.find(named, brokerNames());
        return new ExternalCluster(client, title + " · " + found, id, brokers, proxies, Optional.of(found));
    }

    /**
     * Connects, within 10 s.
     *
     * @param bootstrap  {@code host:port,host:port}
     * @param properties further client settings, as in a file for Kafka's own tools
     * @throws KhaosError naming each host that does not resolve or answer, when none does
     */
    public static ExternalCluster connect(String bootstrap, Properties properties) {
        var deadline = Deadline.in(LIMIT);
        String answering = answering(bootstrap, deadline);
        var client = new HashMap<String, Object>();
        properties.stringPropertyNames().forEach(name -> client.put(name, properties.getProperty(name)));
        client.put("bootstrap.servers", bootstrap);
        new Handshake(answering, client, deadline).with(target(answering));
        try (var brief = new Brief(Admin.create(client))) {
            String what = "talk to Kafka at " + bootstrap;
            var answer = brief.admin().describeCluster();
            var brokers = new TreeMap<Integer, String>();
            for (Node node : Asked.of(answer.nodes(), what, deadline))
                brokers.put(node.id(), Utils.formatAddress(node.host(), node.port()));
            String title = "Kafka at %s · %d %s"
                    .formatted(bootstrap, brokers.size(), brokers.size() == 1 ? "broker" : "brokers");
            return new ExternalCluster(
                    client,
                    title,
                    Asked.of(answer.clusterId(), what, deadline),
                    brokers,
                    Optional.empty(),
                    Optional.empty());
        } catch (KafkaException wrong) {
            throw new KhaosError(
                    "cannot connect to " + bootstrap + ": " + rootOf(wrong).getMessage(),
                    "check the client settings",
                    wrong);
        } catch (KhaosError silent) {
            if (!silent.fix().equals(Asked.CHECK_BROKERS)) throw silent;
            throw new KhaosError(
                    silent.what() + " (the port is open)",
                    "check that this is Kafka's own port; a secured one needs --security-protocol and what belongs to it",
                    silent);
        }
    }

    /** Kafka's clients try again without end and say only that it timed out: a look at the sockets says why. */
    private static String answering(String bootstrap, Deadline deadline) {
        List<String> addresses =
                Stream.of(bootstrap.split(",")).map(String::strip).toList();
        var failures = new StringBuilder();
        for (String address : addresses) {
            String failure = failure(address, deadline);
            if (failure.isEmpty()) return address;
            failures.append(failures.isEmpty() ? "" : "; ").append(failure);
        }
        throw new KhaosError(failures.toString(), "check the address and that the broker is up");
    }

    /** Why {@code address} cannot be connected to; empty when it can. */
    private static String failure(String address, Deadline deadline) {
        InetSocketAddress target = target(address);
        if (target.isUnresolved()) return "the host " + target.getHostString() + " is not known";
        try (var socket = new Socket()) {
            socket.connect(
                    target, (int) Math.max(1, Math.min(4000, deadline.left().toMillis())));
            return "";
        } catch (IOException closed) {
            return address + " does not answer (" + closed.getMessage() + ")";
        }
    }

    private static InetSocketAddress target(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}"))
            throw new BadInput("`" + address + "` is not a bootstrap server", "write host:port");
        String host = address.substring(0, colon).replaceAll("^\\[|]$", "");
        int port = Integer.parseInt(address.substring(colon + 1));
        if (port > 65_535) throw new BadInput("a port is at most 65535, got " + port, "");
        return new InetSocketAddress(host, port);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }

    /** {@code host:port} that the cluster tells clients, by node id. */
    public SortedMap<Integer, String> addresses() {
        return brokers;
    }

    @Override
    public Map<String, Object> client() {
        return client;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int brokers() {
        return brokers.size();
    }

    @Override
    public List<String> brokerNames() {
        return brokers.keySet().stream().map(Broker::name).toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean outlivesKhaos() {
        return true;
    }

    @Override
    public Capabilities capabilities() {
        var able = new ArrayList<Capability>();
        if (proxies.isPresent()) able.add(Capability.NETWORK);
        if (containers.isPresent()) able.add(Capability.BROKER_PROCESSES);
        return Capabilities.only(able.toArray(Capability[]::new));
    }

    @Override
    public List<Link> links(Harms harms) {
        return proxies.map(made -> made.links(harms, Map.of())).orElse(List.of());
    }

    @Override
    public Optional<String> trouble() {
        return proxies.flatMap(LinkProxies::trouble);
    }

    @Override
    public List<Broker> targets(Harms harms) {
        if (containers.isPresent()) return containers.get().targets(brokers.keySet(), harms);
        return brokers.keySet().stream()
                .sorted()
                .map(broker -> (Broker) new ExternalBroker(broker, harms))
                .toList();
    }

    @Override
    public Map<String, Path> logs() {
        return Map.of();
    }

    @Override
    public void close() {
        containers.ifPresent(BrokerContainers::close);
    }
}
