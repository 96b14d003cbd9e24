package khaos.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import khaos.check.Judgement;
import khaos.check.Verdict;

/**
 * One test case of JUnit.
 *
 * @param kind the element that says what is wrong; empty when nothing is
 */
record JUnitCase(String name, Duration time, String kind, String type, String message, String text) {

    static List<JUnitCase> of(Reported run) {
        var cases = new ArrayList<JUnitCase>();
        if (run.isNotRun()) cases.add(new JUnitCase("run", Duration.ZERO, "skipped", "", "not run", ""));
        for (String trouble : run.troubles())
            cases.add(new JUnitCase("run", run.took(), "error", "unknown", trouble, ""));
        run.judged().ifPresent(judged -> judged.judgements()
                .forEach(judgement -> cases.add(of(judgement, judged.run().load()))));
        return named(cases);
    }

    private static JUnitCase of(Judgement judgement, Duration time) {
        Verdict verdict = judgement.verdict();
        if (verdict instanceof Verdict.Broken broken) {
            var lines = new ArrayList<String>();
            if (!judgement.place().isEmpty()) lines.add(judgement.place());
            lines.add(broken.why());
            lines.addAll(broken.examples());
            return new JUnitCase(judgement.text(), time, "failure", "broken", broken.why(), String.join("\n", lines));
        }
        if (verdict instanceof Verdict.Unknown unknown)
            return new JUnitCase(
                    judgement.text(),
                    time,
                    unknown.isSkipped() ? "skipped" : "error",
                    "unknown",
                    unknown.why(),
                    judgement.place());
        return new JUnitCase(judgement.text(), time, "", "", "", "");
    }

    /** Two of one name would be taken for one case. */
    private static List<JUnitCase> named(List<JUnitCase> cases) {
        var taken = new HashSet<String>();
        var all = new ArrayList<JUnitCase>();
        for (JUnitCase one : cases) {
            String name = one.name;
            for (int i = 2; !taken.add(name); i++) name = one.name + " (" + i + ")";
            all.add(new JUnitCase(name, one.time, one.kind, one.type, one.message, one.text));
        }
        return all;
    }

    static String count(List<JUnitCase> cases, String kind) {
        return String.valueOf(
                cases.stream().filter(one -> one.kind.equals(kind)).count());
    }
}
