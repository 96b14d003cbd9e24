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
import khaos.history.IncidentRecord;
import khaos.history.course.Course;
import khaos.history.course.Phase;
import khaos.plan.Expectation;
import khaos.plan.Expectation.Scope;

/** What becomes of a scenario's expectations; of one that has none, of the promises that its configuration makes. */
final class Judging {

    private final Finished run;
    private final Audit audit;
    private final Course course;
    private final Vigil vigil;

    /** @param vigil what was seen of expectations about moments */
    Judging(Finished run, Audit audit, Course course, Vigil vigil) {
        this.run = run;
        this.audit = audit;
        this.course = course;
        this.vigil = vigil;
    }

    Judged of(List<Expectation> expectations) {
        List<Judgement> judgements = expectations.isEmpty()
                ? Promises.judged(evidence())
                : expectations.stream()
                        .map(expectation -> new Judgement(
                                expectation.told(), expectation.place().toString(), false, verdict(expectation)))
                        .toList();
        return new Judged(run, audit, course, judgements);
    }

    private Evidence evidence() {
        return new Evidence(audit, run.totals(), course.services());
    }

    private Verdict verdict(Expectation expectation) {
        Scope scope = expectation.scope();
        if (scope instanceof Scope.During during) return during(expectation, during.incident(), Phase.Kind.DURING);
        if (scope instanceof Scope.After after) return during(expectation, after.incident(), Phase.Kind.AFTER);
        if (scope instanceof Scope.Baseline) {
            var felt = new Felt(course, List.of());
            return judge(expectation, new PhaseFigures(course, List.of(course.baseline()), felt), felt);
        }
        if (scope instanceof Scope.Overall) {
            var felt = new Felt(course, course.incidents());
            return judge(expectation, new WholeRun(run, audit, course, felt), felt);
        }
        return vigil.verdict(expectation, run.load());
    }

    private Verdict during(Expectation expectation, String incident, Phase.Kind kind) {
        List<IncidentRecord> named = course.incidents().stream()
                .filter(record -> record.name().equals(incident))
                .toList();
        boolean isSkipped = !named.isEmpty() && named.stream().allMatch(IncidentRecord::isSkipped);
        if (isSkipped) return new Verdict.Unknown("'" + incident + "' was skipped", true);
        List<Phase> phases = course.phases().stream()
                .filter(phase -> phase.kind() == kind && phase.incident().equals(incident))
                .toList();
        if (phases.isEmpty())
            return Verdict.unknown(
                    named.isEmpty()
                            ? "'" + incident + "' never happened"
                            : "the load ended before '" + incident + "' was over");
        var felt = new Felt(course, named);
        return judge(expectation, new PhaseFigures(course, phases, felt), felt);
    }

    /** What was not seen to recover is judged if the claim is the same for the least time that it took and for ever. */
    private Verdict judge(Expectation expectation, Figures figures, Felt felt) {
        Verdict seen = expectation.claim().judge(figures, evidence());
        if (felt.censored().isEmpty()) return seen;
        felt.take(Felt.Taken.AT_LEAST);
        Verdict least = expectation.claim().judge(figures, evidence());
        felt.take(Felt.Taken.FOR_EVER);
        Verdict most = expectation.claim().judge(figures, evidence());
        if (least.isBroken() && most.isBroken()) return Verdict.broken(felt.censored());
        return least.isHeld() && most.isHeld() ? new Verdict.Held(felt.censored()) : seen;
    }
}
