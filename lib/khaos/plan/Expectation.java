package khaos.plan;

import java.time.Duration;
import khaos.base.Spoken;
import khaos.check.Verdict;
import khaos.history.Evidence;
import khaos.history.Figures;

/**
 * One statement of {@code expect { }}.
 *
 * @param text the statement as written
 */
public record Expectation(Scope scope, Claim claim, Place place, String text) {

    /** The statement within its scope: {@code during('outage') { errors('orders') == 0 }}. */
    public String told() {
        String head = scope.word();
        return head.isEmpty() ? text : head + " { " + text + " }";
    }

    /** Over which part of the run. */
    public sealed interface Scope {

        /** As a script says it; empty for the whole run. */
        String word();

        record Overall() implements Scope {
            @Override
            public String word() {
                return "";
            }
        }

        record Baseline() implements Scope {
            @Override
            public String word() {
                return "baseline";
            }
        }

        /** From the start of the incident to its healing; of all its occurrences. */
        record During(String incident) implements Scope {
            @Override
            public String word() {
                return "during('" + incident + "')";
            }
        }

        /** From the healing of the incident until the next one, or the end. */
        record After(String incident) implements Scope {
            @Override
            public String word() {
                return "after('" + incident + "')";
            }
        }

        /** At every sample; {@code stopsOnBreak} ends the run at once. */
        record Always(boolean stopsOnBreak) implements Scope {
            @Override
            public String word() {
                return stopsOnBreak ? "always(stopOnBreak: true)" : "always";
            }
        }

        /** Before the first incident, or the run says nothing, and in the end. */
        record SteadyState() implements Scope {
            @Override
            public String word() {
                return "steadyState";
            }
        }

        /** At one sample at least, so long after the load began at the latest. */
        record Eventually(Duration within) implements Scope {
            @Override
            public String word() {
                return "eventually(within: " + Spoken.of(within) + ")";
            }
        }
    }

    /** A check, or a condition with its values. Never throws: what it does not know is a verdict too. */
    @FunctionalInterface
    public interface Claim {
        Verdict judge(Figures figures, Evidence evidence);
    }
}
