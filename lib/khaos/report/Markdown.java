package khaos.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.base.Spoken;
import khaos.check.Judged;
import khaos.check.Verdict;
import khaos.history.Finished;
import khaos.history.IncidentRecord;
import khaos.history.Sample;

/** Runs as tables of GitHub's Markdown. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    static String of(List<Reported> runs) {
        var markdown = new Markdown();
        if (runs.size() > 1) markdown.overview(runs);
        runs.forEach(markdown::run);
        return markdown.text.toString();
    }

    private void overview(List<Reported> runs) {
        text.append("## khaos\n\n");
        heading("scenario", "verdict", "time", "why");
        runs.forEach(run -> row(run.name(), run.verdict(), Spoken.of(run.took()), run.why()));
        text.append('\n');
    }

    private void run(Reported run) {
        text.append("### ")
                .append(plain(run.name()))
                .append(": ")
                .append(run.verdict())
                .append("\n\n");
        run.troubles().forEach(trouble -> text.append(plain(trouble)).append("\n\n"));
        run.judged().ifPresent(this::judged);
    }

    private void judged(Judged judged) {
        if (!judged.judgements().isEmpty()) {
            heading("verdict", "expectation", "why", "where");
            judged.judgements()
                    .forEach(judgement -> row(
                            word(judgement.verdict()),
                            judgement.text(),
                            judgement.verdict().why(),
                            judgement.place()));
            text.append('\n');
        }
        Finished run = judged.run();
        heading("topic", "sent", "acked", "failed", "unknown", "acked/s", "p99", "max");
        run.totals().topics().forEach(topic -> topic(run, topic));
        text.append('\n');
        flows(run.totals().flows());
        if (run.totals().incidents().isEmpty()) return;
        heading("incident", "on", "in effect", "healed", "trouble");
        run.totals().incidents().forEach(this::incident);
        text.append('\n');
    }

    private static String word(Verdict verdict) {
        boolean isSkipped = verdict instanceof Verdict.Unknown unknown && unknown.isSkipped();
        return isSkipped ? "skipped" : verdict.isHeld() ? "held" : verdict.isBroken() ? "broken" : "unknown";
    }

    private void topic(Finished run, Sample.Topic topic) {
        row(
                topic.topic(),
                Figures.count(topic.sent()),
                Figures.count(topic.acked()),
                Figures.count(topic.failed()),
                Figures.count(topic.unknown()),
                Figures.perSecond(run.achieved(topic)),
                Figures.time(topic.response().at(99)),
                Figures.time(topic.response().max()));
    }

    private void flows(List<Sample.Flow> flows) {
        if (flows.isEmpty()) return;
        heading("flow", "started", "completed", "in flight", "cut");
        flows.forEach(flow -> row(
                flow.flow(),
                Figures.count(flow.started()),
                Figures.count(flow.completed()),
                Figures.count(flow.inFlight()),
                Figures.count(flow.cut())));
        text.append('\n');
    }

    private void incident(IncidentRecord incident) {
        row(
                incident.name(),
                String.join(", ", incident.targets()),
                time(incident.inEffect()),
                time(incident.healed()),
                incident.trouble());
    }

    private static String time(Optional<Duration> time) {
        return time.map(Spoken::of).orElse(Figures.NONE);
    }

    private void heading(String... names) {
        text.append("| ").append(String.join(" | ", names)).append(" |\n");
        text.append("|---".repeat(names.length)).append("|\n");
    }

    private void row(String... cells) {
        text.append(Stream.of(cells).map(Markdown::plain).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Text that means nothing to Markdown or HTML, on one line. */
    static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]|~#])", "\\\\$1")
                .replaceAll("\\R", "<br>");
    }
}
