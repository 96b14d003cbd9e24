package khaos.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import khaos.base.Spoken;
import khaos.check.Judged;
import khaos.history.Ending;
import khaos.history.Errors;
import khaos.history.Failing;
import khaos.history.Finished;
import khaos.history.IncidentRecord;
import khaos.history.Odd;
import khaos.history.Sample;
import khaos.history.Transactions;
import khaos.history.course.Impact;

/** What a run prints at its end: totals, achieved against asked, latencies, what was wrong, and the verdicts. */
public final class Summary {

    private static final int MOST = 12;

    private static final Map<Odd, String> ODD = new EnumMap<>(Map.of(
            Odd.COPY, "sent twice",
            Odd.TOMBSTONE, "tombstones",
            Odd.LATE, "late",
            Odd.OVERSIZE, "oversize",
            Odd.REFUSED, "of these refused"));

    private Summary() {}

    public static List<String> of(Judged judged) {
        Finished run = judged.run();
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(run.scenario() + "  " + ended(run) + "   run " + run.runId() + "   seed " + run.seed());
        lines.addAll(SampleTable.whole(run.totals(), run.load()));
        lines.add("");
        run.totals().topics().forEach(topic -> lines.addAll(topic(run, topic)));
        run.totals().groups().forEach(group -> lines.addAll(group(group)));
        lines.addAll(incidents(judged));
        lines.addAll(ServiceLines.of(judged.course()));
        lines.addAll(Verdicts.of(judged));
        return lines;
    }

    /** Its last part alone: what became of what was expected. */
    public static List<String> verdicts(Judged judged) {
        return Verdicts.of(judged);
    }

    /** What happened, what each topic felt of it, and how each topic was before, during and after. */
    private static List<String> incidents(Judged judged) {
        var lines = new ArrayList<String>();
        List<Impact> impacts = Impact.of(judged.course());
        List<IncidentRecord> incidents = judged.run().totals().incidents();
        for (var incident : incidents.subList(0, Math.min(MOST, incidents.size()))) {
            lines.add(incident(incident));
            impacts.stream()
                    .filter(impact -> impact.incident().equals(incident))
                    .forEach(impact -> lines.add(ImpactLine.of(impact)));
        }
        if (incidents.size() > MOST) lines.add("… and " + (incidents.size() - MOST) + " more: all are in the result");
        boolean isHurt = !impacts.isEmpty();
        judged.course().topics().keySet().stream()
                .sorted()
                .filter(topic -> isHurt)
                .forEach(topic -> {
                    lines.add("");
                    lines.addAll(PhaseTable.of(judged.course(), topic));
                });
        if (isHurt) lines.add("");
        return lines;
    }

    private static String incident(IncidentRecord incident) {
        String head = incident.name() + ": ";
        if (incident.isSkipped()) return head + "skipped, " + incident.trouble();
        String targets = incident.shownTargets();
        return head + "on " + (targets.isEmpty() ? "nobody" : targets)
                + incident.inEffect()
                        .map(time -> ", in effect at " + Spoken.of(time))
                        .orElse("")
                + incident.healed()
                        .map(time -> ", healed at " + Spoken.of(time))
                        .orElse("")
                + (incident.trouble().isEmpty() ? "" : "; UNKNOWN: " + incident.trouble());
    }

    private static String ended(Finished run) {
        String load = Spoken.of(run.load());
        if (run.ending() == Ending.DURATION) return "ran " + load;
        return (run.ending() == Ending.CUT ? "cut after " : "stopped after ")
                + load
                + run.asked().map(all -> " of " + Spoken.of(all)).orElse("");
    }

    private static List<String> topic(Finished run, Sample.Topic topic) {
        var lines = new ArrayList<String>();
        lines.add(topic.topic() + ": sent " + Figures.count(topic.sent()) + " = acked " + Figures.count(topic.acked())
                + " + failed " + Figures.count(topic.failed()) + " + unknown " + Figures.count(topic.unknown())
                + (topic.inFlight() > 0 ? " + in flight " + Figures.count(topic.inFlight()) : "")
                + (topic.unsent() > 0 ? "; due but never sent " + Figures.count(topic.unsent()) : ""));
        lines.add("  " + achieved(run, topic) + "; response p99.9 "
                + Figures.time(topic.response().at(99.9)) + ", max "
                + Figures.time(topic.response().max()));
        odd(topic).ifPresent(lines::add);
        if (!topic.transactions().equals(Transactions.NONE)) lines.add(transactions(topic.transactions()));

        poison(topic).ifPresent(lines::add);
        if (run.isGeneratorLimited(topic))
            lines.add("  khaos fell behind its schedule (send delay p99 "
                    + Figures.time(topic.delay().at(99)) + "): distrust these times");
        lines.addAll(errors(topic.errors()));
        return lines;
    }

    private static String transactions(Transactions all) {
        return "  transactions: " + Figures.count(all.committed()) + " committed, " + Figures.count(all.aborted())
                + " aborted with " + Figures.count(all.records()) + " records"
                + (all.undecided() == 0 ? "" : ", " + Figures.count(all.undecided()) + " of which nobody knows");
    }

    /** What was odd on purpose; empty when nothing was. */
    private static Optional<String> odd(Sample.Topic topic) {
        var told = ODD.entrySet().stream()
                .filter(odd -> topic.oddness().of(odd.getKey()) > 0)
                .map(odd -> Figures.count(topic.oddness().of(odd.getKey())) + " " + odd.getValue())
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of("  on purpose: " + String.join(", ", told));
    }

    /** {@code poison: 12 bad magic, 3 truncated}; empty when nothing was. */
    private static Optional<String> poison(Sample.Topic topic) {
        var told = Arrays.stream(Odd.values())
                .filter(odd -> odd.isPoison() && topic.oddness().of(odd) > 0)
                .map(odd -> Figures.count(topic.oddness().of(odd)) + " "
                        + odd.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of("  poison: " + String.join(", ", told));
    }

    private static String achieved(Finished run, Sample.Topic topic) {
        double achieved = run.achieved(topic);
        boolean isPaced = Double.isFinite(topic.askedPerSecond()) && topic.askedPerSecond() > 0;
        String share =
                !isPaced ? "" : String.format(Locale.ROOT, " (%.2f %%)", achieved * 100 / topic.askedPerSecond());
        return Figures.perSecond(achieved) + "/s of " + Figures.asked(topic.askedPerSecond()) + share;
    }

    private static List<String> group(Sample.Group group) {
        var lines = new ArrayList<String>();
        if (group.foreign() > 0)
            lines.add(group.group() + ": " + Figures.count(group.foreign()) + " of its records were not of this run");
        if (group.redelivered() > 0)
            lines.add(group.group() + ": given " + Figures.count(group.redelivered())
                    + " records again, as may be after a rebalance");
        if (!group.failing().equals(Failing.NONE)) lines.add(group.group() + ": " + failing(group.failing()));
        if (!group.errors().isEmpty()) lines.add(group.group() + ":");
        lines.addAll(errors(group.errors()));
        return lines;
    }

    private static String failing(Failing failing) {
        return "failed " + Figures.count(failing.failed()) + " times on purpose = retried "
                + Figures.count(failing.retried()) + " + skipped " + Figures.count(failing.skipped())
                + " + dead letters " + Figures.count(failing.deadLetters())
                + (failing.commits() > 0 ? "; left out " + Figures.count(failing.commits()) + " commits" : "");
    }

    private static List<String> errors(List<Errors.Told> errors) {
        return errors.stream()
                .map(told -> "  " + Figures.count(told.count()) + " × " + told.error() + ": " + told.first())
                .toList();
    }
}
