package khaos.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import khaos.plan.Incident.Action;
import khaos.plan.Incident.Trigger;

/** Harms that would meet on one target although each needs it for itself, as far as a plan alone can tell. */
final class Overlaps {

    /** Of an incident that repeats, and of a run without an end, so many times are looked at. */
    private static final int REPEATS = 200;

    private static final Duration FOREVER = Duration.ofDays(1000);

    private final Plan plan;

    private Overlaps(Plan plan) {
        this.plan = plan;
    }

    static List<Mistake> of(Plan plan) {
        var mistakes = new ArrayList<Mistake>();
        List<Span> spans = new Overlaps(plan).spans();
        for (int i = 0; i < spans.size(); i++)
            for (int j = 0; j < i; j++)
                if (spans.get(i).meets(spans.get(j)))
                    mistakes.add(IncidentChecks.mistake(
                            spans.get(i).incident,
                            "this meets " + told(spans.get(j), spans.get(i)) + " on "
                                    + IncidentChecks.target(spans.get(i).incident)
                                            .orElseThrow(),
                            "let one end before the other begins"));
        return mistakes.stream().distinct().toList();
    }

    private static String told(Span met, Span by) {
        boolean isItself = met.incident.place().equals(by.incident.place());
        return isItself
                ? "itself, as it comes again before it ends,"
                : "line " + met.incident.place().line();
    }

    private List<Span> spans() {
        return plan.incidents().stream()
                .filter(incident -> !taken(incident).isEmpty())
                .filter(incident ->
                        IncidentChecks.target(incident).orElseThrow().isFixed())
                .flatMap(this::spans)
                .toList();
    }

    private Stream<Span> spans(Incident incident) {
        return starts(incident.trigger()).map(start -> new Span(incident, start, end(incident, start)));
    }

    private Stream<Duration> starts(Trigger trigger) {
        if (trigger instanceof Trigger.At at) return Stream.of(at.time()).filter(this::isWithin);
        if (trigger instanceof Trigger.Every every)
            return Stream.iterate(every.first(), every.period()::plus)
                    .limit(REPEATS)
                    .takeWhile(this::isWithin);
        return Stream.empty();
    }

    private boolean isWithin(Duration start) {
        return plan.duration().filter(end -> start.compareTo(end) >= 0).isEmpty();
    }

    private Duration end(Incident incident, Duration start) {
        var inject = (Action.Inject<?>) incident.action();
        if (inject.lasting().isPresent()) return start.plus(inject.lasting().get());
        return plan.incidents().stream()
                .filter(other -> heals(other.action(), inject))
                .flatMap(other -> starts(other.trigger()))
                .filter(heal -> heal.compareTo(start) > 0)
                .min(Duration::compareTo)
                .orElse(FOREVER);
    }

    /** What an injected fault takes for itself; empty for what is none. */
    private static String taken(Incident incident) {
        return incident.action() instanceof Action.Inject<?> inject
                ? inject.fault().takes()
                : "";
    }

    private static boolean heals(Action action, Action.Inject<?> inject) {
        return action instanceof Action.Heal heal && heal.target().equals(inject.target())
                || action instanceof Action.HealNamed named && inject.name().equals(Optional.of(named.name()));
    }

    private record Span(Incident incident, Duration start, Duration end) {

        boolean meets(Span other) {
            return (incident != other.incident || !start.equals(other.start))
                    && IncidentChecks.target(incident).equals(IncidentChecks.target(other.incident))
                    && taken(incident).equals(taken(other.incident))
                    && start.compareTo(other.end) < 0
                    && other.start.compareTo(end) < 0;
        }
    }
}
