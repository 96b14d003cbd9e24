package khaos.run;

import java.time.Duration;
import java.util.List;
import khaos.base.Spoken;
import khaos.history.IncidentRecord;
import khaos.history.Unknown;
import khaos.history.course.Course;
import khaos.history.course.HealthRecovery;
import khaos.history.course.Impact;
import khaos.history.course.Recovery;

/**
 * How long topics and services felt some incidents, for claims. What was not seen to recover was felt for at least as long as it was
 * watched: a claim that comes to the same for that time and for ever is judged, any other is unknown.
 */
final class Felt {

    /** What is taken for a recovery that was not seen. */
    enum Taken {
        NOTHING,
        AT_LEAST,
        FOR_EVER
    }

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final Course course;
    private final List<IncidentRecord> incidents;
    private Taken taken = Taken.NOTHING;
    private String censored = "";

    Felt(Course course, List<IncidentRecord> incidents) {
        this.course = course;
        this.incidents = incidents.stream()
                .filter(incident -> incident.requested().isPresent())
                .toList();
    }

    void take(Taken other) {
        taken = other;
    }

    /** What somebody asked for and was not seen; empty when nobody did. */
    String censored() {
        return censored;
    }

    /** The longest of all the incidents; of a topic or a service. */
    Duration longest(String topic) {
        boolean isService = course.service(topic).isPresent();
        if (!isService && !course.topics().containsKey(topic)) throw new Unknown("nothing is produced to " + topic);
        if (incidents.isEmpty()) throw new Unknown("no incident happened that " + topic + " could recover from");
        return incidents.stream()
                .map(incident -> time(topic, incident, recovery(topic, incident)))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private Recovery recovery(String topic, IncidentRecord incident) {
        return course.service(topic)
                .map(service -> HealthRecovery.of(course, service, incident))
                .orElseGet(() -> Impact.of(course, topic, incident).recovery());
    }

    private Duration time(String topic, IncidentRecord incident, Recovery recovery) {
        if (recovery instanceof Recovery.Recovered recovered) return recovered.sinceEffect();
        if (recovery instanceof Recovery.Unmeasured unmeasured)
            throw new Unknown(
                    "how long " + topic + " took to recover from '" + incident.name() + "': " + unmeasured.why());
        return recovery instanceof Recovery.Censored notSeen ? time(topic, incident, notSeen) : Duration.ZERO;
    }

    private Duration time(String topic, IncidentRecord incident, Recovery.Censored notSeen) {
        censored = topic + " was not seen to recover from '" + incident.name() + "' in the "
                + Spoken.of(notSeen.watched()) + " that it was watched: " + notSeen.why();
        return switch (taken) {
            case NOTHING -> throw new Unknown(censored);
            case AT_LEAST -> notSeen.atLeast();
            case FOR_EVER -> FOR_EVER;
        };
    }
}
