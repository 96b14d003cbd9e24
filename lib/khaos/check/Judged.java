package khaos.check;

import java.util.List;
import khaos.history.Audit;
import khaos.history.Finished;
import khaos.history.course.Course;

/** A run that is over, what was found in the logs, how it went second by second, and what became of its promises. */
public record Judged(Finished run, Audit audit, Course course, List<Judgement> judgements) {

    public Judged {
        judgements = List.copyOf(judgements);
    }

    public boolean isBroken() {
        return judgements.stream().anyMatch(judgement -> judgement.verdict().isBroken());
    }

    /** Whether nobody can say of one of them, for a reason other than that it was skipped. */
    public boolean isUnknown() {
        return judgements.stream()
                .map(Judgement::verdict)
                .anyMatch(verdict -> verdict instanceof Verdict.Unknown unknown && !unknown.isSkipped());
    }
}
