package khaos.cluster.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import khaos.base.Home;
import khaos.base.Progress;
import khaos.target.Broker;

/** Chooses where the brokers of a cluster live: free ports, folders, logs. */
final class Places {

    private final LocalSettings settings;
    private final Ports ports = new Ports();

    private Places(LocalSettings settings) {
        this.settings = settings;
    }

    /** One for each broker; what is not at its usual port is said. */
    static List<Node> of(LocalSettings settings, Path data, Home home, Progress progress) {
        var places = new Places(settings);
        List<Node> nodes = places.nodes(data, Logs.fresh(home), progress);
        places.ports.moved().forEach(progress::say);
        return nodes;
    }

    private List<Node> nodes(Path data, Path logs, Progress progress) {
        List<Proxied> proxied = settings.isProxied() ? proxied(progress) : List.of();
        List<Integer> clients = ports.near(9092, settings.nodes(), "");
        List<Integer> jmx = ports.near(9101, settings.nodes(), "JMX of ");
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < settings.nodes(); i++) {
            String name = Broker.name(i + 1);
            nodes.add(new Node(
                    i + 1,
                    clients.get(i),
                    ports.any(),
                    ports.any(),
                    jmx.get(i),
                    data.resolve(name),
                    logs.resolve(name + ".log"),
                    proxied.isEmpty() ? null : proxied.get(i)));
        }
        return nodes;
    }

    private List<Proxied> proxied(Progress progress) {
        List<String> missing = Loopback.missing(settings.nodes());
        if (!missing.isEmpty())
            progress.say("the links between brokers go without proxies: this system has no " + missing.get(0)
                    + (missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more")
                    + "; add each one first (on macOS: sudo ifconfig lo0 alias " + missing.get(0) + ")");
        return ports.near(19_092, settings.nodes(), "the clients' proxy of ").stream()
                .map(port -> new Proxied(port, ports.any(), missing.isEmpty()))
                .toList();
    }
}
