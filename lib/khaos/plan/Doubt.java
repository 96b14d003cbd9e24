package khaos.plan;

import java.util.List;
import java.util.stream.Stream;
import khaos.plan.Incident.Action;

/**
 * A line that can be carried out, though hardly anybody means what it says.
 *
 * @param text as written
 */
public record Doubt(Place place, String text, String why) {

    /** Those of {@code plan}; a line that is repeated is told once. */
    public static List<Doubt> of(Plan plan) {
        return plan.incidents().stream().flatMap(Doubt::of).distinct().toList();
    }

    private static Stream<Doubt> of(Incident incident) {
        return incident.action() instanceof Action.Inject<?> inject
                ? inject.fault().doubt().map(why -> new Doubt(incident.place(), incident.text(), why)).stream()
                : Stream.empty();
    }

    @Override
    public String toString() {
        return place + "  " + text + ": " + why;
    }
}
