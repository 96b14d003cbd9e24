package khaos.cli;

import java.util.List;
import khaos.check.Judged;
import khaos.history.Ending;
import khaos.history.Finished;
import khaos.history.IncidentRecord;
import khaos.report.Reported;

/** How khaos ends, as scripts see it. */
public enum Exit {
    /** All held, or there was nothing to hold. */
    OK(0),
    /** An expectation broke. */
    BROKEN(1),
    /** Wrong usage, script or plan. */
    BAD_INPUT(2),
    /** Could not run, or the outcome is not known. */
    INCONCLUSIVE(3),
    /** A run with a duration was cut short. */
    CUT_SHORT(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** What was not run is no failure of its own. */
    static Exit of(Reported run) {
        return run.judged().map(Exit::of).orElse(run.failure().isEmpty() ? OK : INCONCLUSIVE);
    }

    static Exit of(Judged judged) {
        Finished run = judged.run();
        List<IncidentRecord> incidents = run.totals().incidents();
        if (incidents.stream().anyMatch(IncidentRecord::isUnhealed)) return INCONCLUSIVE;
        if (judged.isBroken()) return BROKEN;
        if (run.isFruitless() || incidents.stream().anyMatch(IncidentRecord::isInconclusive)) return INCONCLUSIVE;
        boolean isCutShort = run.ending() == Ending.CUT
                || run.ending() == Ending.STOPPED && run.asked().isPresent();
        if (isCutShort) return CUT_SHORT;
        return judged.isUnknown() ? INCONCLUSIVE : OK;
    }
}
