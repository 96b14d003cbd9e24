package khaos.cluster.docker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.StartedCluster;
import khaos.cluster.harm.Harms;
import khaos.cluster.harm.Journal;
import khaos.cluster.local.ClusterFolder;
import khaos.cluster.local.NodeStatus;
import khaos.cluster.local.ProxyNode;
import khaos.cluster.local.RegistryNode;
import khaos.target.Broker;
import khaos.target.Capabilities;
import khaos.target.Capability;

/**
 * Brokers in containers on this machine's engine. What this khaos starts ends with it, unless {@link #keep} is called; when
 * khaos is killed the {@link Reaper} ends it.
 */
public final class DockerCluster implements StartedCluster {

    private final Home home;
    private final ClusterFolder folder;
    private final Reaper reaper;
    private final Engine engine;
    private final AtomicBoolean isStopped = new AtomicBoolean();
    private volatile DockerState state;

    private DockerCluster(Home home, ClusterFolder folder, DockerState state, Engine engine, Reaper reaper) {
        this.home = home;
        this.folder = folder;
        this.state = state;
        this.engine = engine;
        this.reaper = reaper;
    }

    /**
     * Starts brokers and waits until they are ready. Kept {@code settings} start on the data that the last kept cluster left.
     *
     * @throws KhaosError when no engine of this machine answers, the image is missing, or a broker does not come up
     */
    public static DockerCluster start(DockerSettings settings, Home home, Progress progress) {
        var engine = ofThisMachine();
        var reaper = Reaper.of(home);
        try {
            var folder = new ClusterFolder(home);
            var state = folder.alone(() -> DockerStart.run(settings, engine, folder, home, progress));
            return new DockerCluster(home, folder, state, engine, reaper);
        } catch (RuntimeException failure) {
            reaper.release();
            engine.close();
            throw failure;
        }
    }

    private static Engine ofThisMachine() {
        var engine = Engine.connect();
        if (engine.host().equals("127.0.0.1") || engine.host().equals("localhost")) return engine;
        engine.close();
        throw new KhaosError(
                "the " + engine + " is another machine's: clients here could not reach its brokers",
                "run khaos on that machine, or set DOCKER_HOST to an engine of this one");
    }

    /** The cluster of {@code home}, whoever owns it; what a khaos that died left behind is cleaned up and healed first. */
    public static Optional<DockerCluster> find(Home home, Progress progress) {
        clean(home, progress);
        var found = open(home);
        found.ifPresent(cluster -> new Journal(home).replay(cluster.id(), cluster.direct(), progress));
        return found;
    }

    private static Optional<DockerCluster> open(Home home) {
        var folder = new ClusterFolder(home);
        return folder.read(DockerState.FILE, DockerState.class)
                .map(state -> new DockerCluster(home, folder, state, Engine.at(state.engine()), null));
    }

    /** Removes what a khaos that died has left. */
    static void clean(Home home, Progress progress) {
        var folder = new ClusterFolder(home);
        if (stale(folder).isEmpty()) return;
        folder.alone(() -> {
            stale(folder).ifPresent(state -> {
                clear(state, home, false);
                folder.forget(DockerState.FILE);
                progress.say("cleaned up after a khaos that died (pid "
                        + state.owner().pid() + ")");
            });
            return null;
        });
    }

    /** Whether the home has a cluster in containers, whatever it is doing. */
    static boolean isThere(Home home) {
        return new ClusterFolder(home).read(DockerState.FILE, DockerState.class).isPresent();
    }

    private static Optional<DockerState> stale(ClusterFolder folder) {
        return folder.read(DockerState.FILE, DockerState.class).filter(DockerState::isStale);
    }

    private static void clear(DockerState state, Home home, boolean alsoKeptData) {
        try (var engine = Engine.at(state.engine())) {
            new Estate(engine, home).clear(alsoKeptData);
        }
    }

    public DockerSettings settings() {
        return state.settings();
    }

    /** @throws KhaosError when it will end with another khaos, or a broker of it does not run */
    public void mustBeUsable() {
        state.mustBeUsable();
        String down = state.nodes().stream()
                .filter(node -> !container(node).state().isRunning())
                .map(ContainerNode::name)
                .collect(Collectors.joining(", "));
        if (!down.isEmpty())
            throw new KhaosError(
                    down + " of the running cluster is down",
                    "start it afresh: khaos cluster-down, khaos cluster-up --cluster docker");
    }

    @Override
    public boolean isKept() {
        return state.isKept();
    }

    @Override
    public void keep() {
        if (isKept()) return;
        state = state.withoutOwner();
        folder.write(DockerState.FILE, state);
        reaper.release();
    }

    @Override
    public void stop(boolean removeData) {
        if (isStopped.getAndSet(true)) return;
        folder.alone(() -> {
            boolean keepsData = settings().brokers().kept() && !removeData;
            var estate = new Estate(engine, home);
            if (keepsData) estate.containers().parallelStream().forEach(Container::stop);
            estate.clear(removeData);
            folder.forget(DockerState.FILE);
            new Journal(home).forget(id());
            return null;
        });
        if (reaper != null) reaper.release();
        engine.close();
    }

    /** Removes the data that the last kept cluster left; false when there is none, or no engine to ask. None may be running. */
    public static boolean removeKeptData(Home home) {
        try (var engine = Engine.connect()) {
            var estate = new Estate(engine, home);
            boolean isThere = !estate.keptIds().isEmpty();
            if (isThere) estate.clear(true);
            return isThere;
        } catch (KhaosError none) {
            return false;
        }
    }

    @Override
    public List<NodeStatus> nodes() {
        return new ContainerInspection(engine, state.nodes(), direct()).look();
    }

    @Override
    public Optional<ProxyNode> proxies() {
        return Optional.empty();
    }

    @Override
    public Optional<RegistryNode> registry() {
        return Optional.empty();
    }

    @Override
    public RegistryNode startRegistry(Optional<Integer> port, Progress progress) {
        throw new KhaosError(
                "khaos starts no schema registry beside containers",
                "name one of yours: --schema-registry-url http://…");
    }

    @Override
    public Map<String, Object> client() {
        return Map.of("bootstrap.servers", bootstrap());
    }

    @Override
    public String title() {
        int brokers = brokers();
        return "Docker %s · %d %s · %s"
                .formatted(settings().image(), brokers, brokers == 1 ? "broker" : "brokers", bootstrap());
    }

    @Override
    public int brokers() {
        return state.nodes().size();
    }

    @Override
    public List<String> brokerNames() {
        return state.nodes().stream().map(ContainerNode::name).toList();
    }

    @Override
    public String id() {
        return state.id();
    }

    @Override
    public boolean outlivesKhaos() {
        return isKept();
    }

    @Override
    public Capabilities capabilities() {
        return needed -> needed == Capability.BROKER_PROCESSES
                ? Optional.empty()
                : Optional.of(needed.lack("its brokers are in containers", "run it without --cluster docker"));
    }

    @Override
    public List<Broker> targets(Harms harms) {
        return state.nodes().stream()
                .map(node -> (Broker) new ContainerBroker(node.node().id(), container(node), harms))
                .toList();
    }

    @Override
    public Map<String, Path> logs() {
        return Map.of();
    }

    private Container container(ContainerNode node) {
        return engine.container(node.container());
    }

    private String bootstrap() {
        return state.nodes().stream().map(node -> node.node().address()).collect(Collectors.joining(","));
    }

    /** Stops what this khaos started and did not {@link #keep}; nothing else. */
    @Override
    public void close() {
        boolean isMine = reaper != null && !isKept();
        if (isMine) stop(false);
        else engine.close();
    }
}
