package khaos.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import khaos.base.Spoken;
import khaos.history.course.Course;
import khaos.history.course.HealthRecovery;
import khaos.history.course.Recovery;
import khaos.history.service.ServiceRecord;

/** What a summary says of services: when they were not healthy, what each incident did to them, which ended by themselves. */
final class ServiceLines {

    private ServiceLines() {}

    static List<String> of(Course course) {
        var lines = new ArrayList<String>();
        course.services().forEach(service -> lines.addAll(of(course, service)));
        return lines;
    }

    private static List<String> of(Course course, ServiceRecord service) {
        var lines = new ArrayList<String>();
        var outages = service.outages(Duration.ZERO, course.load());
        if (!outages.isEmpty() || !service.health().isEmpty())
            lines.add(service.name() + ": "
                    + (outages.isEmpty()
                            ? "healthy all the time"
                            : "not healthy for " + Spoken.of(total(outages)) + " in all")
                    + outages.stream()
                            .filter(outage -> !outage.isOver())
                            .findFirst()
                            .map(outage -> ", and not in the end: " + outage.why())
                            .orElse(""));
        for (var incident : course.incidents())
            if (incident.requested().isPresent())
                told(HealthRecovery.of(course, service, incident))
                        .ifPresent(what -> lines.add("  " + incident.name() + ": " + what));
        service.ends().stream()
                .filter(end -> !end.isMeant())
                .forEach(end ->
                        lines.add("  " + end.how() + " at " + Spoken.of(end.at()) + ", and nobody had told it to"));
        return lines;
    }

    private static Duration total(List<ServiceRecord.Outage> outages) {
        return outages.stream().map(ServiceRecord.Outage::time).reduce(Duration.ZERO, Duration::plus);
    }

    private static Optional<String> told(Recovery recovery) {
        if (recovery instanceof Recovery.Recovered seen)
            return Optional.of("felt after " + Spoken.of(seen.impact()) + ", healthy again "
                    + Spoken.of(seen.sinceEffect()) + " after its effect");
        if (recovery instanceof Recovery.Censored open)
            return Optional.of(
                    "not seen to recover: " + open.why() + " " + Spoken.of(open.watched()) + " after its effect");
        return Optional.empty();
    }
}
