package khaos.run;

import java.time.Duration;
import java.util.Optional;
import khaos.history.Figures;
import khaos.history.Unknown;
import khaos.plan.Incident;
import khaos.plan.Incident.Trigger;

/** A condition that has not fired yet, or may fire again. The timeline's thread. */
final class Watched {

    private final Incident incident;
    private final Trigger.When when;
    private Optional<Duration> restsUntil = Optional.empty();
    private boolean isDone;

    Watched(Incident incident, Trigger.When when) {
        this.incident = incident;
        this.when = when;
    }

    Incident incident() {
        return incident;
    }

    /** Whether it fires now; what is not known fires nothing. */
    boolean fires(Figures figures, Duration now) {
        if (isDone || restsUntil.filter(end -> end.compareTo(now) > 0).isPresent()) return false;
        try {
            if (!when.condition().holds(figures)) return false;
        } catch (Unknown notKnown) {
            return false;
        }
        restsUntil = when.coolDown().map(now::plus);
        isDone = restsUntil.isEmpty();
        return true;
    }

    /** It is not asked any more. */
    void giveUp() {
        isDone = true;
    }
}
