package khaos.run;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import khaos.check.Verdict;
import khaos.history.Evidence;
import khaos.history.Figures;
import khaos.plan.Expectation;
import khaos.plan.Expectation.Scope;

/**
 * The expectations about every moment of a run, or about one of them: judged whenever somebody looks. One thread looks;
 * the verdicts are for after the last look.
 */
final class Vigil {

    /** One of those expectations, as far as it was seen. */
    interface Seen {

        /** @return whether it breaks now, for the first time */
        boolean look(Supplier<Verdict> claim, Duration now);

        /** @param load how long the load lasted */
        Verdict verdict(Duration load);
    }

    private final Map<Expectation, Seen> watched = new IdentityHashMap<>();
    private final Consumer<String> log;
    private final Runnable endRun;

    /**
     * @param expectations those about the run or its phases are passed over
     * @param log          is told a line when one breaks
     * @param endRun       done when one breaks that is to stop the run
     */
    Vigil(List<Expectation> expectations, Consumer<String> log, Runnable endRun) {
        this.log = log;
        this.endRun = endRun;
        for (var expectation : expectations) {
            if (expectation.scope() instanceof Scope.Always) watched.put(expectation, new Always());
            if (expectation.scope() instanceof Scope.Eventually eventually)
                watched.put(expectation, new Eventually(eventually.within()));
        }
    }

    boolean isIdle() {
        return watched.isEmpty();
    }

    void look(Figures figures, Evidence evidence, Duration now) {
        watched.forEach((expectation, seen) -> {
            if (seen.look(() -> expectation.claim().judge(figures, evidence), now)) broken(expectation);
        });
    }

    private void broken(Expectation expectation) {
        boolean isEnd = expectation.scope() instanceof Scope.Always always && always.stopsOnBreak();
        log.accept("broken: " + expectation.told() + " (line "
                + expectation.place().line() + ")" + (isEnd ? ", which ends the run" : ""));
        if (isEnd) endRun.run();
    }

    Verdict verdict(Expectation expectation, Duration load) {
        return watched.get(expectation).verdict(load);
    }
}
