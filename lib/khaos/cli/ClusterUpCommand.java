package khaos.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import khaos.base.KhaosError;
import khaos.base.Progress;
import khaos.cluster.Cluster;
import khaos.cluster.docker.DockerCluster;
import khaos.cluster.local.LocalCluster;
import khaos.cluster.local.LocalSettings;
import khaos.report.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khaos cluster-up}: a cluster that stays. */
@Command(
        name = "cluster-up",
        description = "Starts a Kafka on this machine and leaves it running, on the data of the last one.")
final class ClusterUpCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private LocalOptions options;

    @Mixin
    private DockerOptions docker;

    ClusterUpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LocalSettings wanted = options.over(LocalSettings.DEFAULT).withKept(true);
        Progress progress = context.terminal().progress();
        boolean isInContainers = DockerCluster.find(context.home(), progress).isPresent();
        var inContainers = docker.open(wanted, options::over, true, context.home(), progress);
        if (inContainers.isPresent()) {
            show(inContainers.get(), isInContainers ? "running already" : "running");
            return Exit.OK.code();
        }
        Optional<LocalCluster> running = LocalCluster.running(context.home(), progress);
        running.ifPresent(cluster -> mustBe(wanted, cluster.settings()));
        LocalCluster cluster = running.orElseGet(() -> start(wanted, progress));
        show(cluster, running.isPresent() ? "running already" : "running");
        return Exit.OK.code();
    }

    private LocalCluster start(LocalSettings wanted, Progress progress) {
        LocalCluster cluster = LocalCluster.start(wanted, context.home(), progress);
        cluster.keep();
        return cluster;
    }

    private void show(Cluster cluster, String how) {
        Terminal terminal = context.terminal();
        terminal.eraseStatus();
        terminal.print(how + ": " + cluster.title());
        if (cluster instanceof LocalCluster local) showFiles(local);
        terminal.print(terminal.faint("use it: khaos run SCENARIO     end it: khaos cluster-down"));
    }

    private void showFiles(LocalCluster cluster) {
        Terminal terminal = context.terminal();
        cluster.clientFile().ifPresent(file -> terminal.print("clients: --command-config " + file));
        cluster.guestFile()
                .ifPresent(file -> terminal.print("one whom only ACLs let do anything: --command-config " + file));
    }

    private static void mustBe(LocalSettings wanted, LocalSettings found) {
        List<String> differences = wanted.differences(found);
        if (!differences.isEmpty())
            throw new KhaosError(
                    "a cluster is running that " + String.join(", and ", differences),
                    "end it first: khaos cluster-down");
    }
}
