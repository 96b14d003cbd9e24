package khaos.cli;

import java.util.concurrent.Callable;
import khaos.base.Progress;
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

    @Mixin
    private ClusterOptions cluster;

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Chosen chosen = Chosen.read(context.language(), options.recipe(context));
        Progress progress = options.quiet().progress(context.terminal());
        var ground =
                new Performance.Ground(true, options.isRecreatingTopics(), true, options.registry(), options.limits());
        return options.perform(context, chosen, ground, () -> cluster.open(context, chosen, isKept, progress))
                .code();
    }
}
