package khaos.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import khaos.history.Audit;
import khaos.history.Evidence;
import khaos.history.Sample;
import khaos.word.NameOf;
import khaos.word.Word;

/**
 * Whatever an instance of the flow sent is in its topic, also what its producer was told had failed. Instances that the
 * end of the run cut are judged by what they had sent by then.
 */
public record FlowsComplete(String flow) implements Check {

    @Word(
            value = "Each instance of the flow left the records of all its steps in their topics.",
            example = "flowsComplete 'checkout'")
    public static FlowsComplete flowsComplete(@NameOf(NameOf.FLOW) String flow) {
        return new FlowsComplete(flow);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return evidence.audit().flows().stream()
                .filter(known -> known.flow().equals(flow) && known.instances() > 0)
                .findFirst()
                .map(known -> judge(known, evidence))
                .orElseGet(() -> nothing(evidence));
    }

    private Verdict nothing(Evidence evidence) {
        return evidence.audit().gaps().stream()
                .filter(gap -> gap.topic().isEmpty())
                .findFirst()
                .map(gap -> Verdict.unknown(gap.why()))
                .orElseGet(() -> Verdict.unknown("no instance of '" + flow + "' sent anything that can be told apart"));
    }

    /** What is missing from a topic that was read whole, and from which nothing was removed, is missing. */
    private Verdict judge(Audit.Flow known, Evidence evidence) {
        Set<String> doubts = new TreeSet<>();
        known.topics().forEach(topic -> doubts.addAll(doubts(evidence.audit(), topic)));
        var proven = known.missing().stream()
                .filter(missing -> doubts(evidence.audit(), missing.topic()).isEmpty())
                .toList();
        if (!proven.isEmpty()) return broken(known, proven);
        return doubts.isEmpty() ? held(known, evidence.totals()) : Verdict.unknown(String.join("; ", doubts));
    }

    private static List<String> doubts(Audit audit, String topic) {
        var doubts = new ArrayList<String>();
        audit.gaps(topic).forEach(gap -> doubts.add(gap.why()));
        audit.topic(topic).ifPresent(books -> {
            if (books.profile().isCompacted()) doubts.add("compaction removes records of '" + topic + "'");
            if (books.removed() > 0) doubts.add("records of '" + topic + "' were removed");
        });
        return doubts;
    }

    private static Verdict broken(Audit.Flow known, List<Audit.Flow.Missing> missing) {
        String steps = missing.stream()
                .map(step -> step.step() + " in " + Breaches.count(step.instances()))
                .collect(Collectors.joining(", "));
        return new Verdict.Broken(
                Breaches.count(known.incomplete()) + " of " + Breaches.count(known.instances())
                        + " instances lack records: " + steps,
                missing.stream().flatMap(step -> step.examples().stream()).toList());
    }

    private Verdict held(Audit.Flow known, Sample totals) {
        String cut = totals.flows().stream()
                .filter(sample -> sample.flow().equals(flow) && sample.cut() > 0)
                .map(sample -> ", " + Breaches.count(sample.cut()) + " of them cut at the end")
                .collect(Collectors.joining());
        return new Verdict.Held(Breaches.count(known.instances()) + " instances" + cut);
    }
}
