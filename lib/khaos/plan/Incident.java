package khaos.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import khaos.fault.Fault;
import khaos.target.Selector;

/**
 * One line of {@code incidents { }}: when something happens, and what.
 *
 * @param text the line as written, for showing
 */
public record Incident(Trigger trigger, Action action, Place place, String text) {

    /** When. */
    public sealed interface Trigger {

        /** Once, so long after the load began. */
        record At(Duration time) implements Trigger {}

        /** At {@code first}, then every {@code period}: absolute times, no drift. */
        record Every(Duration first, Duration period) implements Trigger {}

        /** As soon as the condition holds: once, or again whenever it holds and {@code coolDown} has passed since. */
        record When(Condition condition, Optional<Duration> coolDown, String text) implements Trigger {}
    }

    /** What. */
    public sealed interface Action {

        /**
         * A harm on whoever is chosen when it fires.
         *
         * @param lasting healed after so long; empty for until it is healed by name or target, or the run ends
         * @param name    the phase it is judged by; empty for one made from the line
         */
        record Inject<T>(
                Fault<T> fault, Selector<? extends T> target, Optional<Duration> lasting, Optional<String> name)
                implements Action {}

        /** Heals whatever is in effect on the target. */
        record Heal(Selector<?> target) implements Action {}

        /** Heals the incident of that name. */
        record HealNamed(String name) implements Action {}

        /**
         * Code of the script.
         *
         * @param chances every {@code inject} that stands in it, known before the start
         */
        record Code(Script script, List<Chance> chances) implements Action {

            public Code {
                chances = List.copyOf(chances);
            }
        }
    }

    /** Code of a script that acts on a run. */
    @FunctionalInterface
    public interface Script {
        void on(Stage stage);
    }
}
