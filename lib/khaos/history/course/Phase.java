package khaos.history.course;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import khaos.history.IncidentRecord;

/**
 * A part of a run. A record belongs to it by the second in which it was due; seconds in which something was hurt belong to
 * that, so hurt parts are rounded to whole seconds outwards and calm ones inwards.
 *
 * @param incident   the name of the incident that it belongs to; empty for what belongs to none
 * @param occurrence which of the incident's, from 1; 0 for what belongs to none
 */
public record Phase(Kind kind, String incident, int occurrence, Duration from, Duration to) {

    /** In the order of time. */
    public enum Kind {
        /** Clients connect, code is compiled: its times say nothing. */
        WARM_UP,
        /** Until the first incident. */
        BASELINE,
        /** From an incident's start until all is healed. */
        DURING,
        /** From an incident's healing until the next one's start, or the end of the load. */
        AFTER,
        /** Nothing is sent any more. */
        DRAIN
    }

    private static final Duration WARM_UP = Duration.ofSeconds(5);

    /** {@code baseline}, {@code outage}, {@code after outage}, {@code outage #2}. */
    public String name() {
        return switch (kind) {
            case WARM_UP -> "warm-up";
            case BASELINE -> "baseline";
            case DURING -> incident + number();
            case AFTER -> "after " + incident + number();
            case DRAIN -> "drain";
        };
    }

    private String number() {
        return occurrence > 1 ? " #" + occurrence : "";
    }

    /** The numbers of its whole seconds. */
    public List<Integer> seconds() {
        return IntStream.range(first(), last()).boxed().toList();
    }

    /** The number of its first whole second. */
    public int first() {
        return kind == Kind.DURING ? (int) from.toSeconds() : ceiling(from);
    }

    /** The number of the second after its last whole one. */
    public int last() {
        return kind == Kind.DURING ? ceiling(to) : (int) to.toSeconds();
    }

    private static int ceiling(Duration time) {
        return (int) time.plusNanos(999_999_999).toSeconds();
    }

    public Duration time() {
        return to.minus(from);
    }

    /**
     * The phases of a run, in the order of time; an incident that overlaps another one overlaps its phases.
     *
     * @param incidents those that did not happen are passed over
     * @param load      how long the load lasted
     * @param end       when the last record had ended
     */
    public static List<Phase> of(List<IncidentRecord> incidents, Duration load, Duration end) {
        var happened = incidents.stream()
                .filter(incident -> incident.requested().isPresent())
                .toList();
        Duration calm = happened.stream()
                .map(incident -> incident.requested().orElseThrow())
                .min(Comparator.naturalOrder())
                .filter(first -> first.compareTo(load) < 0)
                .orElse(load);
        Duration warm = WARM_UP.compareTo(calm.dividedBy(4)) < 0 ? WARM_UP : calm.dividedBy(4);
        var phases = new ArrayList<Phase>();
        phases.add(new Phase(Kind.WARM_UP, "", 0, Duration.ZERO, warm));
        phases.add(new Phase(Kind.BASELINE, "", 0, warm, calm));
        var occurrences = new HashMap<String, Integer>();
        for (var incident : happened) {
            int occurrence = occurrences.merge(incident.name(), 1, Integer::sum);
            Duration from = incident.requested().orElseThrow();
            if (from.compareTo(load) >= 0) continue;
            Duration healed = min(incident.healed().orElse(load), load);
            phases.add(new Phase(Kind.DURING, incident.name(), occurrence, from, healed));
            Duration next = next(happened, healed).orElse(load);
            if (healed.compareTo(load) < 0)
                phases.add(new Phase(Kind.AFTER, incident.name(), occurrence, healed, min(next, load)));
        }
        phases.add(new Phase(Kind.DRAIN, "", 0, load, end));
        phases.sort(Comparator.comparing(Phase::from).thenComparing(Phase::kind));
        return List.copyOf(phases);
    }

    /** When the first incident after {@code time} began. */
    static Optional<Duration> next(List<IncidentRecord> incidents, Duration time) {
        return incidents.stream()
                .flatMap(incident -> incident.requested().stream())
                .filter(requested -> requested.compareTo(time) >= 0)
                .min(Comparator.naturalOrder());
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
