package khaos.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import khaos.plan.Incident.Action;
import khaos.target.Capability;

/**
 * An incident that cannot happen in a run.
 *
 * @param why after the incident's line: {@code khaos cannot stop, kill and freeze brokers here}
 * @param fix what would make it possible
 */
public record Impossible(Incident incident, String why, String fix) {

    /** Those of {@code plan} that a cluster cannot do, or for which there are no consumers. */
    public static List<Impossible> of(Plan plan, Set<Capability> capabilities, boolean withConsumers) {
        return plan.incidents().stream()
                .flatMap(incident -> of(incident, capabilities, withConsumers).stream())
                .toList();
    }

    private static Optional<Impossible> of(Incident incident, Set<Capability> capabilities, boolean withConsumers) {
        if (!(incident.action() instanceof Action.Inject<?> inject)) return Optional.empty();
        if (!withConsumers && inject.target().needsConsumers())
            return Optional.of(new Impossible(incident, "this run has no consumers", "leave out --no-consumers"));
        return inject.fault().needs(inject.target()).stream()
                .filter(needed -> !capabilities.contains(needed))
                .map(needed -> new Impossible(incident, "khaos cannot " + needed.what() + " here", needed.fix()))
                .findFirst();
    }

    public Mistake mistake() {
        return IncidentChecks.mistake(incident, why, fix);
    }

    @Override
    public String toString() {
        return incident.place() + "  " + incident.text() + ": " + why;
    }
}
