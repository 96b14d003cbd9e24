package khaos.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import khaos.base.Rate;
import khaos.base.Spoken;
import khaos.check.Judged;
import khaos.cluster.Cluster;
import khaos.cluster.TopicSpec;
import khaos.cluster.Topics;
import khaos.cluster.harm.Journal;
import khaos.history.Ending;
import khaos.history.Finished;
import khaos.history.IncidentRecord;
import khaos.history.Watcher;
import khaos.plan.Impossible;
import khaos.plan.Plan;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;
import khaos.report.JsonLog;
import khaos.report.LiveTable;
import khaos.report.LogLines;
import khaos.report.ResultJson;
import khaos.report.Summary;
import khaos.report.Terminal;
import khaos.run.Run;
import khaos.run.Signals;
import khaos.run.Stop;

/** One plan on one cluster, as the user sees it: what is about to happen, the live picture, the summary, the result. */
final class Performance {

    private final Context context;
    private final TrafficOptions options;
    private final Chosen chosen;
    private final Plan plan;
    private final Optional<Duration> duration;
    private final Journal journal;

    Performance(Context context, TrafficOptions options, Chosen chosen) {
        this.context = context;
        this.options = options;
        this.chosen = chosen;
        this.plan = chosen.together();
        this.duration = options.duration(plan);
        this.journal = new Journal(context.home());
    }

    /**
     * @param makesTopics whether topics that are absent are made, and those that do not fit refused
     * @param isStrict    whether a plan is refused for what the cluster cannot do, rather than that left out
     * @return what khaos ends with
     */
    Exit on(Cluster cluster, boolean makesTopics, boolean isStrict) {
        chosen.mustFit(cluster.brokerNames());
        if (isStrict) chosen.mustBePossible(cluster.capabilities());
        journal.replay(cluster.id(), cluster.client(), options.quiet().progress(context.terminal()));
        announce(cluster);
        if (makesTopics) makeTopics(cluster);
        var stop = new Stop();
        Signals.leadTo(stop);
        Judged judged = new Run(
                        plan,
                        duration,
                        options.isWithConsumers(),
                        options.seed(),
                        cluster,
                        journal,
                        stop,
                        watcher(),
                        options.quiet().progress(context.terminal()))
                .carryOut();
        tell(judged);
        return exit(judged);
    }

    private void makeTopics(Cluster cluster) {
        var wanted = plan.topics().stream()
                .map(topic -> new TopicSpec(topic.name(), topic.partitions(), topic.replicas(), topic.config()))
                .toList();
        try (var topics = new Topics(cluster, context.home(), options.quiet().progress(context.terminal()))) {
            topics.ensure(wanted, options.isRecreatingTopics());
        }
    }

    private void announce(Cluster cluster) {
        Impossible.of(plan, cluster.capabilities(), options.isWithConsumers())
                .forEach(skipped -> context.terminal().say("skipped: " + skipped));
        if (options.quiet().isQuiet()) return;
        Terminal terminal = context.terminal();
        terminal.say(plan.name());
        terminal.say("  " + cluster.title());
        plan.topics().forEach(topic -> terminal.say("  " + planned(topic)));
        terminal.say("  " + duration.map(time -> "for " + Spoken.of(time)).orElse("until Ctrl-C") + ", seed "
                + options.seed());
    }

    /** {@code orders: 2 producers, 1000/s in all; billing (3), audit (1)}. */
    private String planned(TopicPlan topic) {
        int producers =
                topic.producers().stream().mapToInt(ProducersPlan::count).sum();
        String load = producers == 0
                ? "no producers"
                : Needs.counted(producers, "producer") + ", " + new Rate(Needs.perSecond(topic)) + " in all";
        String groups = topic.consumers().stream()
                .map(group -> group.group() + " (" + group.count() + ")")
                .collect(Collectors.joining(", "));
        return topic.name() + ": " + load
                + (groups.isEmpty() || !options.isWithConsumers() ? "" : "; read by " + groups);
    }

    private Watcher watcher() {
        Terminal terminal = context.terminal();
        if (options.isJsonLog()) return new JsonLog(terminal);
        if (options.quiet().isQuiet()) return Watcher.NOBODY;
        if (!terminal.isErrTerminal()) return new LogLines(terminal);
        return new LiveTable(terminal, plan.name() + "   seed " + options.seed(), duration);
    }

    private void tell(Judged judged) {
        Path file = ResultJson.write(judged, options.results().orElseGet(this::newFolder));
        if (options.isJsonLog()) return;
        Summary.of(judged).forEach(context.terminal()::print);
        context.terminal().print("result: " + file);
    }

    private Path newFolder() {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
        return context.home().folder("results").resolve(time + "-" + plan.name().replaceAll("[^\\w.+-]+", "-"));
    }

    private static Exit exit(Judged judged) {
        Finished run = judged.run();
        if (judged.isBroken()) return Exit.BROKEN;
        if (run.isFruitless() || run.totals().incidents().stream().anyMatch(IncidentRecord::isInconclusive))
            return Exit.INCONCLUSIVE;
        boolean isCutShort = run.ending() == Ending.CUT
                || run.ending() == Ending.STOPPED && run.asked().isPresent();
        if (isCutShort) return Exit.CUT_SHORT;
        return judged.isUnknown() ? Exit.INCONCLUSIVE : Exit.OK;
    }
}
