package khaos.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import khaos.base.Spoken;
import khaos.check.Judged;
import khaos.history.Ending;
import khaos.history.Errors;
import khaos.history.Finished;
import khaos.history.IncidentRecord;
import khaos.history.Sample;

/** What a run prints at its end: totals, achieved against asked, latencies, what was wrong, and the verdicts. */
public final class Summary {

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
        run.totals().incidents().forEach(incident -> lines.add(incident(incident)));
        lines.addAll(Verdicts.of(judged));
        return lines;
    }

    private static String incident(IncidentRecord incident) {
        String head = incident.name() + ": ";
        if (incident.isSkipped()) return head + "skipped, " + incident.trouble();
        String targets = String.join(", ", incident.targets());
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
        if (run.isGeneratorLimited(topic))
            lines.add("  khaos fell behind its schedule (send delay p99 "
                    + Figures.time(topic.delay().at(99)) + "): distrust these times");
        lines.addAll(errors(topic.errors()));
        return lines;
    }

    private static String achieved(Finished run, Sample.Topic topic) {
        double achieved = run.achieved(topic);
        String share = Double.isInfinite(topic.askedPerSecond())
                ? ""
                : String.format(Locale.ROOT, " (%.2f %%)", achieved * 100 / topic.askedPerSecond());
        return Figures.perSecond(achieved) + "/s of " + Figures.asked(topic.askedPerSecond()) + share;
    }

    private static List<String> group(Sample.Group group) {
        var lines = new ArrayList<String>();
        if (group.foreign() > 0)
            lines.add(group.group() + ": " + Figures.count(group.foreign()) + " of its records were not of this run");
        if (!group.errors().isEmpty()) lines.add(group.group() + ":");
        lines.addAll(errors(group.errors()));
        return lines;
    }

    private static List<String> errors(List<Errors.Told> errors) {
        return errors.stream()
                .map(told -> "  " + Figures.count(told.count()) + " × " + told.error() + ": " + told.first())
                .toList();
    }
}
