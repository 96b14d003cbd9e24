package khaos.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
            if (expectation.scope() instanceof Scope.SteadyState) watched.put(expectation, new Steady());
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

    /** Looks at the steady state alone: the first of its conditions that is known not to hold now, and why. */
    Optional<String> unsteady(Figures figures, Evidence evidence) {
        steady((expectation, seen) -> seen.look(() -> expectation.claim().judge(figures, evidence), Duration.ZERO));
        return first(Steady::now, Verdict::isBroken);
    }

    /** The first incident is about to happen: the first of these conditions that is not known to hold, and why. */
    Optional<String> unsteadyBeforeIncidents() {
        return first(Steady::mustHoldBefore, verdict -> !verdict.isHeld());
    }

    private Optional<String> first(Function<Steady, Verdict> verdict, Predicate<Verdict> isMeant) {
        var told = new ArrayList<String>();
        steady((expectation, seen) -> {
            Verdict now = verdict.apply(seen);
            if (isMeant.test(now))
                told.add(expectation.told() + " (line " + expectation.place().line() + "): " + now.why());
        });
        return told.stream().sorted().findFirst();
    }

    private void steady(BiConsumer<Expectation, Steady> act) {
        watched.forEach((expectation, seen) -> {
            if (seen instanceof Steady steady) act.accept(expectation, steady);
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
