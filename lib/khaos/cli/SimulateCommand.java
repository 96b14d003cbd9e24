package khaos.cli;

import java.util.Properties;
import java.util.concurrent.Callable;
import khaos.base.Progress;
import khaos.cluster.ExternalCluster;
import khaos.cluster.harm.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khaos simulate}: scenarios on a cluster that somebody else runs. */
@Command(
        name = "simulate",
        sortOptions = false,
        description = "Runs scenarios on a Kafka cluster of yours; starts and stops nothing of it.")
final class SimulateCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private TrafficOptions options;

    @Option(
            names = {"-b", "--bootstrap-servers"},
            paramLabel = "HOSTS",
            required = true,
            description = "Where the cluster answers: host:port,host:port.")
    private String bootstrap;

    @Option(
            names = "--skip-topic-creation",
            description = "Takes the topics as they are: none is made, none is compared with the scenario.")
    private boolean isSkippingTopics;

    @Mixin
    private SecurityOptions security;

    @Option(
            names = "--strict",
            description =
                    "Refuses a scenario with incidents that khaos cannot let happen here, instead of skipping them.")
    private boolean isStrict;

    @Option(
            names = "--proxies",
            paramLabel = "URL",
            description = "Lets network faults harm clients' links by the API of `khaos proxy --kafka`, run before.")
    private String proxies;

    @Mixin
    private ContainerOptions containers;

    SimulateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Chosen chosen = Chosen.read(context.language(), options.recipe(context));
        var ground = new Performance.Ground(
                !isSkippingTopics, options.isRecreatingTopics(), isStrict, options.registry(), options.limits());
        var settings = security.client();
        return options.perform(context, chosen, ground, () -> connect(settings, chosen))
                .code();
    }

    private ExternalCluster connect(Properties settings, Chosen chosen) {
        Progress progress = options.quiet().progress(context.terminal());
        new Journal(context.home()).replay(progress); // a broker that is paused does not answer
        return containers.over(
                () -> connect(settings), chosen.together().cluster().containers(), progress);
    }

    private ExternalCluster connect(Properties settings) {
        var cluster = ExternalCluster.connect(bootstrap, settings);
        return proxies == null ? cluster : cluster.through(proxies);
    }
}
