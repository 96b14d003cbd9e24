package khaos.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import khaos.history.IncidentRecord;
import khaos.history.course.Course;
import khaos.history.course.Phase;
import khaos.history.course.TopicCourse.Stretch;

/**
 * One topic in each phase of a run: what was offered and acknowledged, errors, and the times of all outcomes from when a
 * record was due. An incident that happened more than once has one row for all of them.
 */
final class PhaseTable {

    private static final List<String> HEADINGS =
            List.of("offered/s", "acked/s", "errors", "p50", "p95", "p99", "p99.9", "max");

    private PhaseTable() {}

    static List<String> of(Course course, String topic) {
        var grid = new Grid(10, 8, 7, 8, 8, 8, 7, 7).row(topic, HEADINGS);
        rows(course).forEach((name, phases) -> {
            var seconds = new TreeSet<Integer>();
            phases.forEach(phase -> seconds.addAll(phase.seconds()));
            boolean isCalm = phases.get(0).kind() == Phase.Kind.BASELINE;
            if (!seconds.isEmpty())
                grid.row("  " + name, row(course.topics().get(topic).over(seconds, isCalm), seconds.size()));
        });
        return grid.lines();
    }

    /** Phases by what they are called; the drain sends nothing. */
    private static Map<String, List<Phase>> rows(Course course) {
        var rows = new LinkedHashMap<String, List<Phase>>();
        for (var phase : course.phases())
            if (phase.kind() != Phase.Kind.DRAIN)
                rows.computeIfAbsent(name(course, phase), first -> new ArrayList<>())
                        .add(phase);
        return rows;
    }

    private static String name(Course course, Phase phase) {
        if (phase.incident().isEmpty()) return phase.name();
        String incident = course.incidents().stream()
                .filter(record -> record.name().equals(phase.incident()))
                .map(PhaseTable::name)
                .findFirst()
                .orElse(phase.incident());
        return phase.kind() == Phase.Kind.AFTER ? "after " + incident : incident;
    }

    /** What the script calls it, or its line. */
    static String name(IncidentRecord incident) {
        return incident.name().equals(incident.text()) && incident.line() > 0
                ? "line " + incident.line()
                : incident.name();
    }

    private static List<String> row(Stretch stretch, int seconds) {
        return List.of(
                Figures.perSecond((double) stretch.offered() / seconds),
                Figures.perSecond((double) stretch.completed() / seconds),
                Figures.count(stretch.errors()),
                Figures.time(stretch.response().at(50)),
                Figures.time(stretch.response().at(95)),
                Figures.time(stretch.response().at(99)),
                Figures.time(stretch.response().at(99.9)),
                Figures.time(stretch.response().max()));
    }
}
