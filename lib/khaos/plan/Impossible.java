package khaos.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import khaos.plan.Incident.Action;
import khaos.target.Capabilities;
import khaos.target.Lack;

/**
 * An incident that cannot happen in a run, or a part of its code that cannot.
 *
 * @param incident the whole line
 * @param place    of what cannot happen
 * @param text     that, as written
 * @param why      after the text: {@code khaos cannot stop, kill and freeze brokers here}
 * @param fix      what would make it possible
 */
public record Impossible(Incident incident, Place place, String text, String why, String fix) {

    static final Lack NO_CONSUMERS = new Lack("this run has no consumers", "leave out --no-consumers");

    /** The whole of {@code incident}. */
    Impossible(Incident incident, Lack lack) {
        this(incident, incident.place(), incident.text(), lack.why(), lack.fix());
    }

    /** Those of {@code plan} that a cluster cannot do, or for which there are no consumers. */
    public static List<Impossible> of(Plan plan, Capabilities capabilities, boolean withConsumers) {
        return plan.incidents().stream()
                .flatMap(incident -> of(incident, capabilities, withConsumers))
                .toList();
    }

    /** Everything of {@code plan} that a cluster of one's own must be able to do or to tell, and this one is not. */
    public static List<Mistake> mistakes(Plan plan, Capabilities capabilities) {
        var unknown = plan.mentions().stream().flatMap(mention -> mention.unknown(capabilities).stream());
        return Stream.concat(of(plan, capabilities, true).stream().map(Impossible::mistake), unknown)
                .distinct() // a line that is repeated is told once
                .toList();
    }

    private static Stream<Impossible> of(Incident incident, Capabilities capabilities, boolean withConsumers) {
        if (incident.action() instanceof Action.Inject<?> inject)
            return lack(inject, capabilities, withConsumers).map(lack -> new Impossible(incident, lack)).stream();
        if (incident.action() instanceof Action.Code code)
            return code.chances().stream().flatMap(chance -> chance.lack(capabilities, withConsumers).stream()
                    .map(lack -> new Impossible(incident, chance.place(), chance.text(), lack.why(), lack.fix())));
        return Stream.empty();
    }

    private static Optional<Lack> lack(Action.Inject<?> inject, Capabilities capabilities, boolean withConsumers) {
        if (!withConsumers && inject.target().needsConsumers()) return Optional.of(NO_CONSUMERS);
        return inject.fault().needs(inject.target()).stream()
                .flatMap(needed -> capabilities.lack(needed).stream())
                .findFirst();
    }

    /** Whether nothing of the incident can happen; otherwise its code runs, and skips what it cannot do. */
    public boolean isWhole() {
        return !(incident.action() instanceof Action.Code);
    }

    private Mistake mistake() {
        return IncidentChecks.mistake(place, text, why, fix);
    }

    @Override
    public String toString() {
        return place + "  " + text + ": " + why;
    }
}
