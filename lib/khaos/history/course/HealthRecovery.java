package khaos.history.course;

import java.time.Duration;
import java.util.List;
import khaos.history.IncidentRecord;
import khaos.history.service.ServiceRecord;

/** How long a service felt an incident: until it was well again, and stayed so until the next one or the end. */
public final class HealthRecovery {

    /** So long it must be well at the least: eight looks in a row. */
    private static final Duration HOLD = Duration.ofSeconds(2);

    private HealthRecovery() {}

    /** @param incident one that happened */
    public static Recovery of(Course course, ServiceRecord service, IncidentRecord incident) {
        if (service.health().isEmpty()) return new Recovery.Unmeasured("nobody asks whether it is well");
        if (incident.inEffect().isEmpty()) return new Recovery.Unmeasured("it was not seen to take effect");
        Duration requested = incident.requested().orElseThrow();
        Duration effect = incident.inEffect().orElseThrow();
        Duration healed = incident.healed().orElse(course.load());
        Duration next = Phase.next(
                        course.incidents(), healed.compareTo(requested) > 0 ? healed : requested.plusNanos(1))
                .orElse(course.load());
        List<ServiceRecord.Outage> outages = service.outages(requested, next);
        if (outages.isEmpty()) return new Recovery.NotFelt();
        Duration impact = outages.get(0).from().minus(requested);
        ServiceRecord.Outage last = outages.get(outages.size() - 1);
        Duration sinceEffect = atLeastZero(last.to().minus(effect));
        if (last.isOver() && next.minus(last.to()).compareTo(HOLD) >= 0)
            return new Recovery.Recovered(impact, sinceEffect, last.to().minus(healed));
        String why = next.compareTo(course.load()) < 0 ? "the next incident began" : "the load ended";
        return new Recovery.Censored(impact, sinceEffect, atLeastZero(next.minus(effect)), why);
    }

    private static Duration atLeastZero(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
