package khaos.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import khaos.history.course.Course;
import khaos.history.course.HealthRecovery;
import khaos.history.service.ServiceRecord;

/** Adds {@code services} to a result. */
final class ServiceJson {

    private ServiceJson() {}

    static void fill(ObjectNode json, Course course) {
        var services = json.putArray("services");
        course.services().forEach(service -> fill(services.addObject(), course, service));
    }

    private static void fill(ObjectNode json, Course course, ServiceRecord service) {
        json.put("service", service.name());
        service.isAlive().ifPresentOrElse(alive -> json.put("alive", alive), () -> json.putNull("alive"));
        var health = json.putArray("health");
        for (var state : service.health())
            health.addObject()
                    .put("atUs", micros(state.at()))
                    .put("healthy", state.isHealthy())
                    .put("why", state.why());
        var ends = json.putArray("ends");
        for (var end : service.ends())
            ends.addObject().put("atUs", micros(end.at())).put("meant", end.isMeant());
        var held = json.putArray("held");
        for (var footprint : service.footprints())
            held.addObject()
                    .put("atUs", micros(footprint.at()))
                    .put("pid", footprint.pid())
                    .put("threads", footprint.threads())
                    .put("descriptors", footprint.descriptors())
                    .put("bytes", footprint.memory());
        var recoveries = json.putArray("recoveries");
        for (var incident : course.incidents())
            if (incident.requested().isPresent())
                CourseJson.recovery(
                        recoveries.addObject().put("incident", incident.name()).put("line", incident.line()),
                        HealthRecovery.of(course, service, incident));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
