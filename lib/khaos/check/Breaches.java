package khaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import khaos.history.Audit;
import khaos.history.Evidence;

/** Judges what the audit found on one topic: a breach breaks a promise whatever else is missing, and only whole evidence keeps it. */
final class Breaches {

    private static final int EXAMPLES = 5;

    private static final Verdict COMPACTED =
            Verdict.unknown("compaction removes records: what is missing cannot be called lost");

    private Breaches() {}

    /** @param ids the anomalies that break the promise; also those that the configuration allows, since it was asked for */
    static Verdict of(Evidence evidence, String topic, Set<String> ids) {
        List<Audit.Anomaly> found = evidence.audit().anomalies(topic, ids);
        if (!found.isEmpty()) return broken(found);
        List<Audit.Gap> gaps = evidence.audit().gaps(topic);
        if (!gaps.isEmpty())
            return Verdict.unknown(gaps.stream().map(Audit.Gap::why).collect(Collectors.joining("; ")));
        return evidence.audit()
                .topic(topic)
                .map(books -> ids.contains("L1") && books.profile().isCompacted() ? COMPACTED : held(books))
                .orElseGet(() -> Verdict.unknown("nothing was produced to '" + topic + "'"));
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static Verdict broken(List<Audit.Anomaly> found) {
        var examples = new ArrayList<String>();
        found.forEach(anomaly -> examples.addAll(anomaly.examples()
                .subList(0, Math.min(EXAMPLES, anomaly.examples().size()))));
        return new Verdict.Broken(found.stream().map(Breaches::told).collect(Collectors.joining("; ")), examples);
    }

    private static String told(Audit.Anomaly anomaly) {
        return count(anomaly.count()) + " " + anomaly.what() + " (" + anomaly.id()
                + (anomaly.isViolation() ? "" : ", possible by configuration: " + anomaly.legal()) + ")";
    }

    private static Verdict held(Audit.Topic topic) {
        String removed =
                topic.removed() == 0 ? "" : ", " + count(topic.removed()) + " removed by retention or by khaos";
        return new Verdict.Held(count(topic.found()) + " of " + count(topic.acked()) + " acked found" + removed);
    }
}
