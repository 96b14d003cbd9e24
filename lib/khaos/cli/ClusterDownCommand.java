package khaos.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import khaos.base.KhaosError;
import khaos.cluster.StartedCluster;
import khaos.cluster.docker.DockerCluster;
import khaos.cluster.local.LocalCluster;
import khaos.report.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khaos cluster-down}: ends what {@code cluster-up} or {@code run --keep-cluster} left running. */
@Command(name = "cluster-down", description = "Ends the running cluster; its data stays for the next cluster-up.")
final class ClusterDownCommand implements Callable<Integer> {

    private final Context context;

    @Option(
            names = {"-v", "--volumes"},
            description = "Removes the data as well.")
    private boolean removesData;

    ClusterDownCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        Optional<StartedCluster> found = Running.find(context.home(), terminal.progress());
        if (found.isPresent()) end(found.get());
        else if (removesData && hasRemovedData())
            terminal.print("no cluster was running; the data of the last one is removed");
        else terminal.print("no cluster is running");
        return Exit.OK.code();
    }

    private boolean hasRemovedData() {
        return LocalCluster.removeKeptData(context.home()) | DockerCluster.removeKeptData(context.home());
    }

    private void end(StartedCluster cluster) {
        if (!cluster.isKept())
            throw new KhaosError(
                    "the running cluster belongs to a khaos that still runs and ends with it",
                    "end that one with Ctrl-C");
        context.terminal().status("ending " + cluster.title());
        cluster.stop(removesData);
        context.terminal().eraseStatus();
        context.terminal().print(removesData ? "ended, and its data removed" : "ended; its data stays");
    }
}
