package khaos.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import khaos.cluster.StartedCluster;
import khaos.cluster.link.LinkProxies;
import khaos.cluster.local.NodeStatus;
import khaos.cluster.local.ProxyNode;
import khaos.cluster.machine.ProcessId;
import khaos.network.remote.ProxyApi;
import khaos.report.Terminal;
import picocli.CommandLine.Command;

/** {@code khaos cluster-status}: each broker, how it is. */
@Command(name = "cluster-status", description = "Shows the brokers of the running cluster.")
final class ClusterStatusCommand implements Callable<Integer> {

    private static final String ROW = "%-9s %-8s %-5s %-5s %-10s %-15s %-7s %s";

    private final Context context;

    ClusterStatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        Optional<StartedCluster> found = Running.find(context.home(), terminal.progress());
        if (found.isPresent()) show(found.get());
        else terminal.print("no cluster is running");
        return Exit.OK.code();
    }

    private void show(StartedCluster cluster) {
        Terminal terminal = context.terminal();
        List<NodeStatus> nodes = cluster.nodes();
        terminal.print(cluster.title() + (cluster.isKept() ? "" : " · ends with the khaos that started it"));
        terminal.print("");
        terminal.print(terminal.bold(
                ROW.formatted("BROKER", "PID", "PORT", "JMX", "CONTROLLER", "STATE", "UPTIME", "MEMORY")));
        nodes.forEach(node -> terminal.print(row(node)));
        cluster.zooKeeper().ifPresent(keeper -> terminal.print(row("zookeeper", keeper.process(), keeper.port())));
        cluster.registry().ifPresent(registry -> terminal.print(row("registry", registry.process(), registry.port())));
        cluster.proxies()
                .filter(ProxyNode::isOwn)
                .ifPresent(server -> terminal.print(row("proxies", server.process(), server.port())));
        terminal.print("");
        for (NodeStatus node : nodes)
            terminal.print(terminal.faint("%s  data %s  log %s".formatted(node.name(), node.data(), node.log())));
        cluster.registry()
                .ifPresent(registry -> terminal.print(terminal.faint(
                        "registry  in memory at %s  log %s".formatted(registry.address(), registry.log()))));
        cluster.proxies().map(ProxyNode::proxies).ifPresent(this::show);
    }

    /** Each with what harms it now. */
    private void show(LinkProxies proxies) {
        Terminal terminal = context.terminal();
        terminal.print("");
        terminal.print("proxies, by Toxiproxy's API at " + proxies.api());
        Optional<String> trouble = proxies.trouble();
        if (trouble.isPresent()) terminal.print("  " + trouble.get());
        else ProxyTable.lines(new ProxyApi(proxies.api()).proxies()).forEach(line -> terminal.print("  " + line));
    }

    private static String row(NodeStatus node) {
        boolean isDown = node.state() == NodeStatus.State.DOWN;
        return ROW.formatted(
                node.name(),
                isDown ? "-" : node.pid(),
                node.port(),
                node.jmx() == 0 ? "-" : node.jmx(),
                node.isController() ? "active" : "standby",
                node.state(),
                isDown ? "-" : uptime(node.uptime()),
                isDown ? "-" : (node.memory().count() >> 20) + " MB");
    }

    private static String row(String name, ProcessId process, int port) {
        boolean isAlive = process.isAlive();
        return ROW.formatted(
                name,
                isAlive ? process.pid() : "-",
                port,
                "-",
                "-",
                isAlive ? "running" : NodeStatus.State.DOWN,
                isAlive ? uptime(process.uptime()) : "-",
                "-");
    }

    static String uptime(Duration time) {
        if (time.toDays() > 0) return time.toDays() + "d " + time.toHoursPart() + "h";
        if (time.toHours() > 0) return time.toHours() + "h " + time.toMinutesPart() + "m";
        if (time.toMinutes() > 0) return time.toMinutes() + "m " + time.toSecondsPart() + "s";
        return time.toSeconds() + "s";
    }
}
