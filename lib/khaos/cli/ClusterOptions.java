package khaos.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import khaos.base.BadInput;
import khaos.base.Progress;
import khaos.cluster.Cluster;
import khaos.cluster.ExternalCluster;
import khaos.cluster.local.LocalCluster;
import khaos.cluster.local.LocalSettings;
import khaos.cluster.local.Preparation;
import khaos.plan.ClusterPlan;
import khaos.plan.Plan;
import khaos.target.Capability;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which cluster: the one that runs, one to start, or one that was named; mixed into commands that start one if need be. */
final class ClusterOptions {

    @Option(
            names = {"-b", "--bootstrap-servers"},
            paramLabel = "HOSTS",
            description = "Uses the brokers at this address instead of starting some.")
    private String bootstrap;

    @Mixin
    private SecurityOptions security;

    @Mixin
    private LocalOptions local;

    @Mixin
    private DockerOptions docker;

    /** @param isKept whether one that is started stays afterwards */
    Cluster open(Context context, Chosen chosen, boolean isKept, Progress progress) {
        if (bootstrap == null && security.isSaid())
            throw new BadInput(
                    "the options of a secured cluster need --bootstrap-servers",
                    "khaos knows the way into its own: leave them out, or see --secure");
        if (bootstrap != null) return ExternalCluster.connect(bootstrap, security.client());
        var inContainers = docker.open(
                settings(chosen),
                found -> local.over(chosen.recipe().cluster().orElse(found)),
                isKept,
                context.home(),
                progress);
        if (inContainers.isPresent()) return inContainers.get();
        Optional<LocalCluster> running = LocalCluster.running(context.home(), progress);
        if (running.isPresent()) {
            LocalSettings found = running.get().settings();
            mustBe(local.over(chosen.recipe().cluster().orElse(found)), found);
            return running.get();
        }
        LocalSettings settings = settings(chosen).withKept(isKept);
        mustFit(settings, context, chosen);
        var started = LocalCluster.start(settings, context.home(), progress);
        if (isKept) started.keep();
        return started;
    }

    /** Of the cluster that would be started for it. */
    LocalSettings settings(Chosen chosen) {
        LocalSettings settings = local.over(chosen.recipe()
                .cluster()
                .orElseGet(() -> wanted(chosen.together().cluster())));
        Plan plan = chosen.together();
        List<Preparation> needed = Arrays.stream(Preparation.values())
                .filter(one -> one.capabilities().stream().anyMatch(plan::needs))
                .toList();
        LocalSettings prepared = settings.withPrepared(needed);
        return plan.needs(Capability.NETWORK) ? prepared.withProxied(true) : prepared;
    }

    /** What can be told before a cluster is there: whether the scenarios fit the one that would be started. */
    void mustFit(Context context, Chosen chosen) {
        boolean isThere = bootstrap != null
                || LocalCluster.find(context.home(), Progress.SILENT).isPresent();
        if (!isThere) mustFit(settings(chosen), context, chosen);
    }

    private static void mustFit(LocalSettings settings, Context context, Chosen chosen) {
        chosen.mustFit(settings.brokerNames());
        chosen.mustBePossible(LocalCluster.capabilities(settings, context.home()));
    }

    private static LocalSettings wanted(ClusterPlan plan) {
        if (!plan.containers().isEmpty())
            throw new BadInput(
                    "the scenario names containers of brokers that run already",
                    "khaos simulate -b HOSTS runs it there, or leave out `broker … container:`");
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
