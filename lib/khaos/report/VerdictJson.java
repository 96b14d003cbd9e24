package khaos.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import khaos.check.Judged;
import khaos.check.Verdict;
import khaos.history.Audit;
import khaos.history.Profile;

/** Adds {@code verdicts} and {@code audit} to a result. */
final class VerdictJson {

    private VerdictJson() {}

    static void fill(ObjectNode json, Judged judged) {
        var verdicts = json.putArray("verdicts");
        for (var judgement : judged.judgements()) {
            Verdict verdict = judgement.verdict();
            var row = verdicts.addObject()
                    .put("expectation", judgement.text())
                    .put("place", judgement.place())
                    .put("isDefault", judgement.isDefault())
                    .put("verdict", verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .put("why", verdict.why());
            if (verdict instanceof Verdict.Broken broken) fill(row.putArray("examples"), broken.examples());
            if (verdict instanceof Verdict.Unknown unknown) row.put("isSkipped", unknown.isSkipped());
        }
        audit(json.putObject("audit"), judged.audit());
    }

    private static void audit(ObjectNode json, Audit audit) {
        var topics = json.putArray("topics");
        for (var topic : audit.topics()) {
            var row = topics.addObject()
                    .put("topic", topic.topic())
                    .put("acked", topic.acked())
                    .put("found", topic.found())
                    .put("removed", topic.removed())
                    .put("failed", topic.failed())
                    .put("unknown", topic.unknown())
                    .put("unknownFound", topic.unknownFound())
                    .put("copies", topic.copies())
                    .put("aborted", topic.aborted());
            topic.processed().ifPresentOrElse(all -> row.put("processed", all), () -> row.putNull("processed"));
            profile(row.putObject("allows"), topic.profile());
        }
        var flows = json.putArray("flows");
        audit.flows().forEach(flow -> flow(flows.addObject(), flow));
        var anomalies = json.putArray("anomalies");
        for (var anomaly : audit.anomalies()) {
            var row = anomalies
                    .addObject()
                    .put("id", anomaly.id())
                    .put("topic", anomaly.topic())
                    .put("count", anomaly.count())
                    .put("what", anomaly.what())
                    .put("possibleByConfiguration", anomaly.legal());
            fill(row.putArray("examples"), anomaly.examples());
        }
        var gaps = json.putArray("gaps");
        for (var gap : audit.gaps())
            gaps.addObject().put("id", gap.id()).put("topic", gap.topic()).put("why", gap.why());
    }

    private static void flow(ObjectNode json, Audit.Flow flow) {
        json.put("flow", flow.flow()).put("instances", flow.instances()).put("incomplete", flow.incomplete());
        var missing = json.putArray("missing");
        for (var step : flow.missing()) {
            var row = missing.addObject()
                    .put("step", step.step())
                    .put("topic", step.topic())
                    .put("instances", step.instances());
            fill(row.putArray("examples"), step.examples());
        }
    }

    private static void profile(ObjectNode json, Profile profile) {
        json.put("identity", profile.isIdentified()).put("compaction", profile.isCompacted());
        fill(json.putArray("loss"), profile.mayLose());
        fill(json.putArray("duplicates"), profile.mayDuplicate());
        fill(json.putArray("reordering"), profile.mayReorder());
        profile.retentionMillis().ifPresent(millis -> json.put("retentionMs", millis));
        profile.retentionBytes().ifPresent(bytes -> json.put("retentionBytes", bytes));
    }

    private static void fill(ArrayNode json, List<String> texts) {
        texts.forEach(json::add);
    }
}
