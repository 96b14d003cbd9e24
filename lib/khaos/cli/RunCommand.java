package khaos.cli;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import khaos.base.BadInput;
import khaos.base.Progress;
import khaos.cluster.Cluster;
import khaos.cluster.ExternalCluster;
import khaos.cluster.local.LocalCluster;
import khaos.cluster.local.LocalSettings;
import khaos.plan.ClusterPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khaos run}: scenarios on the local cluster, started for the run unless one is running. */
@Command(
        name = "run",
        sortOptions = false,
        description = "Runs scenarios on a local Kafka; starts one if none is running, and stops what it started.")
final class RunCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private TrafficOptions options;

    @Option(
            names = {"-k", "--keep-cluster"},
            description = "Leaves the cluster running, with its data, for the next run.")
    private boolean isKept;

    @Option(
            names = {"-b", "--bootstrap-servers"},
            paramLabel = "HOSTS",
            description = "Uses the brokers at this address instead of starting some.")
    private String bootstrap;

    @Mixin
    private LocalOptions local;

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Chosen chosen = options.read(context);
        Progress progress = options.quiet().progress(context.terminal());
        try (Cluster cluster = cluster(chosen, progress)) {
            return new Performance(context, options, chosen)
                    .on(cluster, true, true)
                    .code();
        }
    }

    private Cluster cluster(Chosen chosen, Progress progress) {
        if (bootstrap != null) return ExternalCluster.connect(bootstrap, new Properties());
        Optional<LocalCluster> running = LocalCluster.running(context.home(), progress);
        if (running.isPresent()) {
            mustBe(local.over(running.get().settings()), running.get().settings());
            return running.get();
        }
        LocalSettings settings = local.over(wanted(chosen.together().cluster())).withKept(isKept);
        chosen.mustFit(settings.brokerNames());
        var started = LocalCluster.start(settings, context.home(), progress);
        if (isKept) started.keep();
        return started;
    }

    private static LocalSettings wanted(ClusterPlan plan) {
        return LocalSettings.DEFAULT
                .withNodes(plan.brokers().orElse(ClusterPlan.DEFAULT_BROKERS))
                .withBrokerConfig(plan.brokerConfig());
    }

    private static void mustBe(LocalSettings asked, LocalSettings running) {
        List<String> differences = asked.differences(running);
        if (!differences.isEmpty())
            throw new BadInput(
                    "a cluster is running that " + String.join(", and ", differences),
                    "use it as it is, or end it first: khaos cluster-down");
    }
}
