package khaos.plan;

import java.time.Duration;
import khaos.check.Verdict;
import khaos.history.Evidence;
import khaos.history.Figures;

/**
 * One statement of {@code expect { }}.
 *
 * @param text the statement as written
 */
public record Expectation(Scope scope, Claim claim, Place place, String text) {

    /** Over which part of the run. */
    public sealed interface Scope {

        record Overall() implements Scope {}

        record Baseline() implements Scope {}

        /** From the effect of the incident to its healing; of all its occurrences. */
        record During(String incident) implements Scope {}

        /** From the healing of the incident until the next one, or the end. */
        record After(String incident) implements Scope {}

        /** At every sample; {@code stopsOnBreak} ends the run at once. */
        record Always(boolean stopsOnBreak) implements Scope {}

        /** At one sample at least, so long after the load began at the latest. */
        record Eventually(Duration within) implements Scope {}
    }

    /** A check, or a condition with its values. Never throws: what it does not know is a verdict too. */
    @FunctionalInterface
    public interface Claim {
        Verdict judge(Figures figures, Evidence evidence);
    }
}
