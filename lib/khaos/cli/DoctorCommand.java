package khaos.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import khaos.cluster.local.LocalCluster;
import khaos.cluster.local.LocalSettings;
import khaos.cluster.local.Preparation;
import khaos.cluster.machine.Finding;
import khaos.cluster.machine.Machine;
import khaos.report.Terminal;
import khaos.target.Capabilities;
import khaos.target.Capability;
import khaos.target.Lack;
import picocli.CommandLine.Command;

/** {@code khaos doctor}: what this machine can do, and what would help. */
@Command(name = "doctor", description = "Looks at this machine: JDK, memory, disk, ports, Docker, and what they allow.")
final class DoctorCommand implements Callable<Integer> {

    private static final Lack OF_CLIENTS = Capability.NETWORK.lack(
            "but for the links of clients that come through khaos",
            "khaos proxy --kafka, then khaos simulate --proxies");

    private final Context context;

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        List<Finding> findings = new Machine(context.home()).findings();
        for (Finding finding : findings) {
            terminal.print(mark(finding) + " " + finding.what());
            if (!finding.advice().isEmpty()) terminal.print(terminal.faint("  " + finding.advice()));
        }
        boolean canRun = findings.stream().noneMatch(Finding::isBad);
        terminal.print("");
        faults().lines().forEach(terminal::print);
        terminal.print("");
        terminal.print(canRun ? "khaos run works here." : "khaos run cannot work here: see ✗ above.");
        return (canRun ? Exit.OK : Exit.INCONCLUSIVE).code();
    }

    private FaultTable faults() {
        var all = new LinkedHashMap<String, Capabilities>();
        var prepared = LocalSettings.DEFAULT.withProxied(true).withPrepared(List.of(Preparation.values()));
        all.put("local", LocalCluster.capabilities(prepared, context.home()));
        all.put("external", Capabilities.NONE.without(Capability.NETWORK, OF_CLIENTS));
        return new FaultTable(all);
    }

    private static String mark(Finding finding) {
        return switch (finding.grade()) {
            case GOOD -> "✓";
            case NEUTRAL -> "·";
            case POOR -> "!";
            case BAD -> "✗";
        };
    }
}
