package khaos.dsl.block;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import khaos.plan.Incident;
import khaos.plan.Place;

/** One line of {@code incidents { }} while the script still speaks: more may follow on it. */
record Line(Incident.Trigger trigger, Place place, String text, Supplier<Incident.Action> action) {

    /** The same, at another time. */
    Line at(Duration time) {
        return new Line(new Incident.Trigger.At(time), place, text, action);
    }

    Incident incident() {
        return new Incident(trigger, action.get(), place, text);
    }

    Optional<String> name() {
        return action.get() instanceof Incident.Action.Inject<?> inject ? inject.name() : Optional.empty();
    }
}
