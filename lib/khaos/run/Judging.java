package khaos.run;

import java.util.List;
import khaos.check.Judged;
import khaos.check.Judgement;
import khaos.check.Promises;
import khaos.check.Verdict;
import khaos.history.Audit;
import khaos.history.Evidence;
import khaos.history.Figures;
import khaos.history.Finished;
import khaos.plan.Expectation;

/** What becomes of a scenario's expectations; of one that has none, of the promises that its configuration makes. */
final class Judging {

    private Judging() {}

    static Judged of(List<Expectation> expectations, Finished run, Audit audit) {
        var evidence = new Evidence(audit, run.totals());
        if (expectations.isEmpty()) return new Judged(run, audit, Promises.judged(evidence));
        var figures = new WholeRun(run, audit);
        return new Judged(
                run,
                audit,
                expectations.stream()
                        .map(expectation -> new Judgement(
                                expectation.text(),
                                expectation.place().toString(),
                                false,
                                verdict(expectation, figures, evidence)))
                        .toList());
    }

    /** What is expected of a part of the run is told to be unknown, never passed over: parts are not measured yet. */
    private static Verdict verdict(Expectation expectation, Figures figures, Evidence evidence) {
        return expectation.scope() instanceof Expectation.Scope.Overall
                ? expectation.claim().judge(figures, evidence)
                : Verdict.unknown("parts of a run are not measured yet, only the whole of it");
    }
}
