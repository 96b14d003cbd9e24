package khaos.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import khaos.base.Progress;
import khaos.base.Rate;
import khaos.base.Spoken;
import khaos.check.Judged;
import khaos.cluster.BrokerLogs;
import khaos.cluster.Cluster;
import khaos.cluster.Permissions;
import khaos.cluster.TopicSpec;
import khaos.cluster.Topics;
import khaos.cluster.harm.Journal;
import khaos.cluster.local.LocalCluster;
import khaos.history.Watcher;
import khaos.plan.ConsumersPlan;
import khaos.plan.Doubt;
import khaos.plan.Impossible;
import khaos.plan.Plan;
import khaos.plan.ProducersPlan;
import khaos.plan.RegistryPlan;
import khaos.plan.TopicPlan;
import khaos.plan.flow.FlowPlan;
import khaos.report.About;
import khaos.report.JUnitXml;
import khaos.report.Reported;
import khaos.report.ResultJson;
import khaos.report.Terminal;
import khaos.run.Run;
import khaos.run.Schemas;
import khaos.run.Stop;
import khaos.service.Services;
import khaos.traffic.Limits;
import khaos.wire.registry.RegistryAccess;

/**
 * One run on one cluster: what is about to happen is told, the load is driven, and all that is to be kept of it is in its
 * folder afterwards.
 */
record Performance(
        Context context, Chosen chosen, RunFolder folder, Stop stop, Watcher watcher, Quiet quiet, Ground ground) {

    /**
     * How the cluster is treated.
     *
     * @param makesTopics     whether topics that are absent are made, and those that do not fit refused
     * @param recreatesTopics whether those that khaos once made are made anew
     * @param isStrict        whether a plan is refused for what the cluster cannot do, rather than that left out
     * @param registry        which schema registry
     * @param limits          of what is sent
     */
    record Ground(
            boolean makesTopics, boolean recreatesTopics, boolean isStrict, RegistryOptions registry, Limits limits) {}

    Judged on(Cluster cluster) {
        Plan plan = capped(chosen.together());
        chosen.mustFit(cluster.brokerNames());
        if (ground.isStrict) chosen.mustBePossible(cluster.capabilities());
        var journal = new Journal(context.home());
        journal.replay(cluster.id(), cluster.direct(), progress());
        Services.heal(journal, progress());
        announce(plan, cluster);
        Plan ready = new Schemas(plan, registry(plan), cluster, progress()).ready();
        if (ground.makesTopics) makeTopics(plan, cluster);
        if (!(cluster instanceof LocalCluster)) mustBeAllowed(plan, cluster);
        RecipeFile.write(used(cluster), folder.path());
        var logs = BrokerLogs.fromNow(cluster);
        try (var services = services(plan, cluster, journal)) {
            var run = new Run(
                    ready,
                    chosen.duration(),
                    chosen.recipe().withConsumers(),
                    chosen.recipe().seed(),
                    cluster,
                    services,
                    journal,
                    stop,
                    watcher,
                    progress(),
                    folder.path(),
                    ground.limits);
            Judged judged = run.carryOut();
            ResultJson.write(judged, new About(Version.KHAOS, chosen.recipe().timeScale()), folder.path());
            var reported = Reported.of(plan.name(), judged, judged.run().load());
            JUnitXml.write(List.of(reported), folder.path().resolve("junit.xml"));
            return judged;
        } finally {
            keep(logs);
        }
    }

    /** The plan, made smaller where it wants more than it may. */
    private Plan capped(Plan plan) {
        double wanted = Needs.of(plan).perSecond();
        if (ground.limits.rate().isEmpty()
                || wanted <= ground.limits.rate().get().perSecond()) return plan;
        Rate most = ground.limits.rate().get();
        context.terminal()
                .say("--max-rate: the plan's " + new Rate(wanted) + " are held to " + most + ", all producers alike");
        return Double.isInfinite(wanted) ? plan : plan.capped(most.perSecond() / wanted);
    }

    private void mustBeAllowed(Plan plan, Cluster cluster) {
        boolean reads = chosen.recipe().withConsumers();
        Permissions.mustSuffice(
                cluster,
                names(
                        plan,
                        topic -> !topic.producers().isEmpty()
                                || !plan.flowsTo(topic.name()).isEmpty()),
                names(plan, topic -> reads && !topic.consumers().isEmpty()),
                plan.topics().stream()
                        .filter(topic -> reads)
                        .flatMap(topic -> topic.consumers().stream())
                        .map(ConsumersPlan::group)
                        .distinct()
                        .toList());
    }

    private static Set<String> names(Plan plan, Predicate<TopicPlan> wanted) {
        return plan.topics().stream().filter(wanted).map(TopicPlan::name).collect(Collectors.toSet());
    }

    private Services services(Plan plan, Cluster cluster, Journal journal) {
        return Services.start(plan.services(), cluster, folder.path(), journal, progress());
    }

    private Optional<RegistryAccess> registry(Plan plan) {
        return ground.registry.over(plan.registry().flatMap(RegistryPlan::url));
    }

    private Recipe used(Cluster cluster) {
        return cluster instanceof LocalCluster local ? chosen.recipe().on(local.settings()) : chosen.recipe();
    }

    private void keep(BrokerLogs logs) {
        try {
            logs.copyInto(folder.path().resolve("broker-logs"));
        } catch (IOException unwritable) {
            context.terminal().say("the brokers' logs could not be copied: " + unwritable.getMessage());
        }
    }

    private Progress progress() {
        return quiet.progress(context.terminal());
    }

    private void makeTopics(Plan plan, Cluster cluster) {
        var wanted = plan.topics().stream()
                .map(topic -> new TopicSpec(topic.name(), topic.partitions(), topic.replicas(), topic.config()))
                .toList();
        try (var topics = new Topics(cluster, context.home(), progress())) {
            topics.ensure(wanted, ground.recreatesTopics);
        }
    }

    private void announce(Plan plan, Cluster cluster) {
        Terminal terminal = context.terminal();
        Impossible.of(plan, cluster.capabilities(), chosen.recipe().withConsumers()).stream()
                .map(Impossible::toString)
                .distinct()
                .forEach(skipped -> terminal.say("skipped: " + skipped));
        Doubt.of(plan).forEach(doubt -> terminal.say("warning: " + doubt));
        if (quiet.isQuiet()) return;
        terminal.say(plan.name());
        terminal.say("  " + cluster.title());
        plan.topics().forEach(topic -> terminal.say("  " + planned(topic, plan)));
        plan.flows().forEach(flow -> terminal.say("  " + FlowText.line(flow)));
        plan.services().forEach(service -> terminal.say("  " + service.name() + ": " + service));
        double scale = chosen.recipe().timeScale();
        terminal.say(
                "  " + chosen.duration().map(time -> "for " + Spoken.of(time)).orElse("until Ctrl-C")
                        + (scale == 1 ? "" : ", all times of the plan × " + scale) + ", seed "
                        + chosen.recipe().seed());
    }

    /** {@code orders: 2 producers, 1000/s in all; billing (3), audit (1)}. */
    private String planned(TopicPlan topic, Plan plan) {
        int producers =
                topic.producers().stream().mapToInt(ProducersPlan::count).sum();
        var flows = plan.flowsTo(topic.name()).stream().map(FlowPlan::name).toList();
        String load = producers == 0
                ? flows.isEmpty() ? "no producers" : "from " + String.join(", ", flows)
                : Needs.counted(producers, "producer") + ", " + new Rate(Needs.perSecond(topic)) + " in all";
        String groups = topic.consumers().stream()
                .map(group -> group.group() + " (" + group.count() + ")")
                .collect(Collectors.joining(", "));
        return topic.name() + ": " + load
                + (groups.isEmpty() || !chosen.recipe().withConsumers() ? "" : "; read by " + groups);
    }
}
