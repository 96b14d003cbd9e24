package khaos.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            lines.addAll(unpromised(
                    judged.audit().topics().stream().map(Audit.Topic::profile).toList()));
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

    /**
     * One line for all that share a reason: {@code held: noLoss, ordered 'orders' (100 of 100 acked found)}; one for each
     * that is about a part of the run.
     */
    private static List<String> grouped(String title, Judged judged, Class<? extends Verdict> kind) {
        Map<List<String>, List<String>> byReason = new LinkedHashMap<>();
        for (var judgement : judged.judgements())
            if (kind.isInstance(judgement.verdict())) {
                String part = judgement.text().contains(" { ") ? judgement.text() : "";
                byReason.computeIfAbsent(List.of(judgement.verdict().why(), part), first -> new ArrayList<>())
                        .add(judgement.text());
            }
        return byReason.entrySet().stream()
                .map(group -> title + ": " + joined(group.getValue())
                        + because(group.getKey().get(0)))
                .toList();
    }

    private static String because(String why) {
        return why.isEmpty() ? "" : " (" + why + ")";
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

    /** One line for all topics and promises that share a reason: {@code not promised: noDuplicates, ordered 'a', 'b' (…)}. */
    private static List<String> unpromised(List<Profile> profiles) {
        Map<String, Function<Profile, List<String>>> promises = new LinkedHashMap<>();
        promises.put("noLoss", Profile::mayLose);
        promises.put("noDuplicates", Profile::mayDuplicate);
        promises.put("ordered", Profile::mayReorder);
        Map<List<String>, List<String>> byTopicsAndReason = new LinkedHashMap<>();
        promises.forEach((promise, reasons) -> profiles.stream()
                .filter(profile -> !reasons.apply(profile).isEmpty())
                .collect(Collectors.groupingBy(
                        profile -> String.join(", ", reasons.apply(profile)),
                        LinkedHashMap::new,
                        Collectors.mapping(profile -> "'" + profile.topic() + "'", Collectors.joining(", "))))
                .forEach((reason, topics) -> byTopicsAndReason
                        .computeIfAbsent(List.of(topics, reason), first -> new ArrayList<>())
                        .add(promise)));
        return byTopicsAndReason.entrySet().stream()
                .map(group -> "not promised: " + String.join(", ", group.getValue()) + " "
                        + group.getKey().get(0) + because(group.getKey().get(1)))
                .toList();
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
