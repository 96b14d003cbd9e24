package khaos.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import khaos.check.Judged;
import khaos.check.Judgement;
import khaos.check.Verdict;
import khaos.history.Audit;
import khaos.history.Profile;

/** The verdict lines of a summary: what broke first, by how much and where; what held in as few lines as possible. */
final class Verdicts {

    private static final Pattern WORD_AND_TOPIC = Pattern.compile("(\\w+) ('[^']*')");

    private Verdicts() {}

    static List<String> of(Judged judged) {
        var lines = new ArrayList<String>();
        judged.judgements().stream()
                .filter(judgement -> judgement.verdict().isBroken())
                .forEach(judgement -> lines.addAll(broken(judgement)));
        lines.addAll(grouped("unknown", judged, Verdict.Unknown.class));
        lines.addAll(grouped("held", judged, Verdict.Held.class));
        if (judged.judgements().stream().allMatch(Judgement::isDefault))
            judged.audit().topics().forEach(topic -> lines.addAll(unpromised(topic.profile())));
        lines.addAll(noticed(judged));
        return lines;
    }

    private static List<String> broken(Judgement judgement) {
        var lines = new ArrayList<String>();
        lines.add("broken: " + judgement.text() + (judgement.place().isEmpty() ? "" : "   " + judgement.place()));
        lines.add("  " + judgement.verdict().why());
        if (judgement.verdict() instanceof Verdict.Broken broken)
            broken.examples().forEach(example -> lines.add("    " + example));
        return lines;
    }

    /** One line for all that share a reason: {@code held: noLoss, ordered 'orders' (100 of 100 acked found)}. */
    private static List<String> grouped(String title, Judged judged, Class<? extends Verdict> kind) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (var judgement : judged.judgements())
            if (kind.isInstance(judgement.verdict()))
                byReason.computeIfAbsent(judgement.verdict().why(), why -> new ArrayList<>())
                        .add(judgement.text());
        return byReason.entrySet().stream()
                .map(group -> title + ": " + joined(group.getValue())
                        + (group.getKey().isEmpty() ? "" : " (" + group.getKey() + ")"))
                .toList();
    }

    /** Of neighbours on one topic, the topic is said once. */
    private static String joined(List<String> texts) {
        var joined = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            var text = WORD_AND_TOPIC.matcher(texts.get(i));
            boolean isSaidNext =
                    text.matches() && i + 1 < texts.size() && texts.get(i + 1).endsWith(" " + text.group(2));
            joined.append(i == 0 ? "" : ", ").append(isSaidNext ? text.group(1) : texts.get(i));
        }
        return joined.toString();
    }

    private static List<String> unpromised(Profile profile) {
        var lines = new ArrayList<String>();
        unpromised(lines, "noLoss", profile, profile.mayLose());
        unpromised(lines, "noDuplicates", profile, profile.mayDuplicate());
        unpromised(lines, "ordered", profile, profile.mayReorder());
        return lines;
    }

    private static void unpromised(List<String> lines, String promise, Profile profile, List<String> why) {
        if (!why.isEmpty())
            lines.add("not promised: " + promise + " '" + profile.topic() + "' (" + String.join(", ", why) + ")");
    }

    /** What was found and broke nothing. */
    private static List<String> noticed(Judged judged) {
        return judged.audit().anomalies().stream()
                .filter(anomaly -> judged.judgements().stream()
                        .noneMatch(judgement -> judgement.verdict().isBroken()
                                && judgement.verdict().why().contains(anomaly.what())))
                .map(Verdicts::noticed)
                .toList();
    }

    private static String noticed(Audit.Anomaly anomaly) {
        return "noticed on " + anomaly.topic() + ": " + Figures.count(anomaly.count()) + " " + anomaly.what() + " ("
                + anomaly.id() + (anomaly.isViolation() ? "" : ": " + anomaly.legal()) + ")";
    }
}
