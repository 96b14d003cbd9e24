package khaos.cluster.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.StartedCluster;
import khaos.cluster.harm.Harms;
import khaos.cluster.harm.Journal;
import khaos.cluster.machine.Means;
import khaos.cluster.machine.ProcessId;
import khaos.cluster.machine.Warden;
import khaos.target.Capabilities;
import khaos.target.Link;

/**
 * Brokers on this machine, each a JVM of its own from Kafka's own jars. What this khaos starts ends with it, however that dies,
 * unless {@link #keep} is called.
 */
public final class LocalCluster implements StartedCluster {

    private final Home home;
    private final ClusterFolder folder;
    private final Warden warden;
    private final AtomicBoolean isStopped = new AtomicBoolean();
    private volatile ClusterState state;

    private LocalCluster(Home home, ClusterFolder folder, ClusterState state, Warden warden) {
        this.home = home;
        this.folder = folder;
        this.state = state;
        this.warden = warden;
    }

    /**
     * Starts brokers and waits until they are ready. Kept {@code settings} start on the data that the last kept cluster left.
     *
     * @throws KhaosError when a cluster of this home runs already, the kept data does not fit, or a broker does not come up
     */
    public static LocalCluster start(LocalSettings settings, Home home, Progress progress) {
        var folder = new ClusterFolder(home);
        return folder.alone(() -> {
            Recovery.clean(folder, progress);
            folder.state().ifPresent(running -> {
                throw new KhaosError("a cluster is running already", "khaos cluster-status shows it");
            });
            mustBePrepared(settings, home);
            KafkaKit kit = KafkaKit.of(settings.kafkaVersion(), home, progress);
            Training.ensure(kit, home, progress);
            kit.check(settings.brokerConfig());
            KeptData.claim(folder, settings);
            return LocalStart.run(settings, kit, folder, home, progress);
        });
    }

    private static void mustBePrepared(LocalSettings settings, Home home) {
        Capabilities possible = capabilities(settings, home);
        settings.prepared().stream()
                .flatMap(one -> possible.lack(one.capability()).stream())
                .findFirst()
                .ifPresent(lack -> {
                    throw new KhaosError(lack.why(), lack.fix());
                });
    }

    /** The cluster of {@code home}, whoever owns it; what a khaos that died left behind is cleaned up and healed first. */
    public static Optional<LocalCluster> find(Home home, Progress progress) {
        var folder = new ClusterFolder(home);
        if (folder.state().filter(ClusterState::isStale).isPresent())
            folder.alone(() -> Recovery.clean(folder, progress));
        open(home).ifPresent(cluster -> new Journal(home).replay(cluster.id(), cluster.direct(), progress));
        return open(home); // brokers that were healed have other processes
    }

    /** As {@link #find}, but nothing is cleaned up or healed. */
    static Optional<LocalCluster> open(Home home) {
        var folder = new ClusterFolder(home);
        return folder.state().map(state -> new LocalCluster(home, folder, state, null));
    }

    /**
     * The cluster of {@code home} for one more user, who leaves it as it is; empty when none runs.
     *
     * @throws KhaosError when it will end with another khaos, or a broker of it is down
     */
    public static Optional<LocalCluster> running(Home home, Progress progress) {
        Optional<LocalCluster> found = find(home, progress);
        found.ifPresent(cluster -> cluster.state.mustBeUsable());
        return found;
    }

    static LocalCluster started(Home home, ClusterFolder folder, ClusterState state, Warden warden) {
        return new LocalCluster(home, folder, state, warden);
    }

    @Override
    public boolean isKept() {
        return state.isKept();
    }

    public LocalSettings settings() {
        return state.settings();
    }

    @Override
    public List<NodeStatus> nodes() {
        return new Inspection(state.brokers(), security()).look();
    }

    /** Removes the data that the last kept cluster left; false when there is none. None may be running. */
    public static boolean removeKeptData(Home home) {
        var folder = new ClusterFolder(home);
        return folder.alone(() -> {
            boolean isThere = folder.kept().isPresent();
            if (folder.state().isEmpty()) Folders.delete(folder.data(true));
            return isThere;
        });
    }

    @Override
    public Optional<ProxyNode> proxies() {
        return Optional.ofNullable(state.proxies());
    }

    @Override
    public Optional<ZooKeeperNode> zooKeeper() {
        return Optional.ofNullable(state.zooKeeper());
    }

    @Override
    public Optional<RegistryNode> registry() {
        return Optional.ofNullable(state.registry())
                .filter(node -> node.process().isAlive());
    }

    @Override
    public synchronized RegistryNode startRegistry(Optional<Integer> port, Progress progress) {
        return registry()
                .map(there -> there.mustBeAt(port))
                .orElseGet(() -> new RegistryStart(home, this::watch, this::remember, progress).at(port));
    }

    private void remember(RegistryNode registry) {
        state = state.with(registry);
        folder.write(state);
    }

    @Override
    public void keep() {
        if (isKept()) return;
        state = state.withoutOwner();
        folder.write(state);
        warden.release();
    }

    @Override
    public void stop(boolean removeData) {
        if (isStopped.getAndSet(true)) return; // the state may be another cluster's by now
        folder.alone(() -> {
            String id = id(); // it is on their disks, which go away with them
            boolean keepsData = state.settings().kept() && !removeData;
            if (keepsData) Ending.graceful(state.brokers());
            else Ending.abrupt(state.brokers());
            state.endCompany();
            folder.forget();
            new Journal(home).forget(id);
            if (!keepsData) Folders.delete(folder.data(state.settings().kept()));
            return null;
        });
        if (warden != null) warden.close();
    }

    @Override
    public Map<String, Object> client() {
        return reached(Node::address);
    }

    @Override
    public Map<String, Object> direct() {
        return reached(Node::direct);
    }

    private Map<String, Object> reached(Function<Node, String> address) {
        var all = new HashMap<>(security());
        all.put("bootstrap.servers", bootstrap(address));
        return all;
    }

    private Map<String, Object> security() {
        return credentials().map(Credentials::client).orElse(Map.of());
    }

    private Optional<Credentials> credentials() {
        return Credentials.of(settings(), state.brokers().get(0).node().folder().getParent());
    }

    /** The client settings of a secured cluster, for Kafka's own tools; the user may do everything. */
    public Optional<Path> clientFile() {
        return credentials().map(Credentials::clientFile);
    }

    /** Those of another user, who may do nothing until an ACL says so. */
    public Optional<Path> guestFile() {
        return credentials().flatMap(Credentials::guestFile);
    }

    @Override
    public String title() {
        return "local Kafka %s%s · %d %s · %s%s"
                .formatted(
                        settings().kafkaVersion(),
                        settings().zooKeeper() ? " with ZooKeeper" : "",
                        brokers(),
                        brokers() == 1 ? "broker" : "brokers",
                        bootstrap(Node::address),
                        settings().secured().map(how -> " · " + how.title()).orElse(""));
    }

    @Override
    public int brokers() {
        return state.brokers().size();
    }

    @Override
    public List<String> brokerNames() {
        return state.brokers().stream().map(broker -> broker.node().name()).toList();
    }

    @Override
    public String id() {
        return state.brokers().stream()
                .flatMap(broker -> ClusterId.of(broker.node().data()).stream())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public boolean outlivesKhaos() {
        return isKept();
    }

    @Override
    public Capabilities capabilities() {
        return capabilities(settings(), home);
    }

    /** Of a cluster that would be started so. */
    public static Capabilities capabilities(LocalSettings settings, Home home) {
        return new LocalCapabilities(settings, new Means(home));
    }

    @Override
    public List<khaos.target.Broker> targets(Harms harms) {
        return state.brokers().stream()
                .map(broker -> (khaos.target.Broker) new LocalBroker(this, broker.node(), harms))
                .toList();
    }

    @Override
    public List<Link> links(Harms harms) {
        Map<String, Path> hosts = state.brokers().stream()
                .map(Broker::node)
                .filter(Node::hasProxiedPeers)
                .collect(Collectors.toMap(Node::name, Node::hosts));
        return proxies().map(server -> server.proxies().links(harms, hosts)).orElse(List.of());
    }

    @Override
    public Optional<String> trouble() {
        return proxies().flatMap(server -> server.proxies().trouble());
    }

    @Override
    public Map<String, Path> logs() {
        return state.brokers().stream().map(Broker::node).collect(Collectors.toMap(Node::name, Node::log));
    }

    /** The folder of khaos that it belongs to. */
    public String home() {
        return home.folder().toString();
    }

    private Broker broker(int id) {
        return state.brokers().stream()
                .filter(broker -> broker.node().id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** The last process of the broker with that id. */
    ProcessId process(int id) {
        return broker(id).process();
    }

    /** Starts the broker with that id on its data and ports, unless it runs; it is not ready yet. */
    synchronized void startAgain(int id) {
        Broker broker = broker(id);
        if (broker.process().isAlive()) return;
        KafkaKit kit = KafkaKit.of(settings().kafkaVersion(), home, Progress.SILENT);
        Process process = new Footing(settings(), broker.node()).start(kit, this::watch);
        state = state.with(new Broker(broker.node(), ProcessId.of(process.toHandle())));
        folder.write(state);
    }

    private void watch(Process process) {
        if (warden != null && !isKept()) warden.watch(process);
    }

    private String bootstrap(Function<Node, String> address) {
        return state.brokers().stream().map(Broker::node).map(address).collect(Collectors.joining(","));
    }

    /** Stops what this khaos started and did not {@link #keep}; nothing else. */
    @Override
    public void close() {
        boolean isMine = warden != null && !isKept();
        if (isMine) stop(false);
    }
}
