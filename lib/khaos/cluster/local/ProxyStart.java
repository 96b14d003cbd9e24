package khaos.cluster.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.link.LinkProxies;
import khaos.cluster.link.Way;
import khaos.cluster.machine.Detached;
import khaos.cluster.machine.ProcessId;
import khaos.cluster.machine.Programs;
import khaos.network.api.ProxyProcess;
import khaos.target.Link.Traffic;

/**
 * Putting proxies before the links of brokers that are about to start: all of them end up there, or none.
 *
 * @param watch told the server's process before it does anything
 */
record ProxyStart(LocalSettings settings, Consumer<Process> watch, Progress progress) {

    private static final String TOXIPROXY_SERVER = "toxiproxy-server";
    private static final int USUAL_PORT = 8474;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(25);

    /** Whether {@code failure} was that somebody took a port which had been free just before. */
    static boolean hasLostPort(RuntimeException failure) {
        return failure.getMessage() != null && failure.getMessage().contains("address already in use");
    }

    ProxyNode before(List<Node> nodes) {
        progress.part("starting proxies", 0, 0);
        ProxyNode server = server(ways(nodes), nodes.get(0).log().resolveSibling("proxies.log"));
        try {
            server.proxies().make();
            return server;
        } catch (RuntimeException failure) {
            server.end();
            throw failure;
        }
    }

    private List<Way> ways(List<Node> nodes) {
        var ways = new ArrayList<Way>();
        for (Node to : nodes) {
            ways.add(Way.ofClients(to.name(), to.address(), "127.0.0.1:" + to.port()));
            for (Node from : nodes)
                if (from.id() != to.id() && to.hasProxiedPeers()) {
                    ways.add(between(Traffic.REPLICATION, from, to, to.replication()));
                    if (!settings.zooKeeper()) ways.add(between(Traffic.CONTROLLER, from, to, to.controller()));
                }
        }
        return ways;
    }

    private static Way between(Traffic traffic, Node from, Node to, int port) {
        return Way.between(
                traffic, from.name(), to.name(), Loopback.between(from, to) + ":" + port, "127.0.0.1:" + port);
    }

    private ProxyNode server(List<Way> ways, Path log) {
        String whose = settings.proxies();
        boolean isStarted = whose.equals(LocalSettings.OWN_PROXIES) || whose.equals(LocalSettings.TOXIPROXY);
        return isStarted ? started(ways, log) : new ProxyNode(new LinkProxies(whose, ways), null, null);
    }

    private ProxyNode started(List<Way> ways, Path log) {
        if (settings.proxies().equals(LocalSettings.TOXIPROXY) && !Programs.has(TOXIPROXY_SERVER))
            throw new KhaosError(
                    TOXIPROXY_SERVER + " is not on the PATH",
                    "install it, or leave --toxiproxy out: khaos has its own");
        int port = Ports.usual(USUAL_PORT, "the proxies' API", progress);
        String api = "http://127.0.0.1:" + port;
        Process process = Detached.start(line(port), log, watch);
        var server = new ProxyNode(new LinkProxies(api, ways), ProcessId.of(process.toHandle()), log);
        boolean answers = Deadline.in(LIMIT).poll(PAUSE, () -> !process.isAlive() || LinkProxies.answers(api));
        if (answers && process.isAlive()) return server;
        server.end();
        throw new KhaosError(
                "the proxies' server " + (answers ? "ended" : "did not answer within " + LIMIT.toSeconds() + " s")
                        + "; the last lines of " + log + ":\n" + Logs.tail(log),
                "read the log, or use a Toxiproxy of yours: --toxiproxy URL");
    }

    /** Both compilers: all bytes of the cluster pass through it. */
    private List<String> line(int port) {
        if (settings.proxies().equals(LocalSettings.TOXIPROXY))
            return List.of(TOXIPROXY_SERVER, "-host", "127.0.0.1", "-port", "" + port);
        return List.of(
                "env", // keeps the class path, 10 KB of it, out of what ps shows
                "CLASSPATH=" + System.getProperty("java.class.path"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:MaxDirectMemorySize=512m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                ProxyProcess.class.getName(),
                "127.0.0.1",
                "" + port,
                "1");
    }
}
