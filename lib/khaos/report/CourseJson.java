package khaos.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import khaos.history.course.Course;
import khaos.history.course.Impact;
import khaos.history.course.Phase;
import khaos.history.course.Recovery;
import khaos.history.course.TopicCourse.Stretch;

/** Adds {@code phases}, {@code impacts} and {@code series} to a result. */
final class CourseJson {

    private CourseJson() {}

    static void fill(ObjectNode json, Course course) {
        var topics = course.topics().keySet().stream().sorted().toList();
        var phases = json.putArray("phases");
        course.phases().forEach(phase -> phase(phases.addObject(), course, topics, phase));
        var impacts = json.putArray("impacts");
        Impact.of(course).forEach(impact -> impact(impacts.addObject(), impact));
        ServiceJson.fill(json, course);
        var series = json.putObject("series");
        var byTopic = series.putObject("topics");
        topics.forEach(topic -> series(byTopic.putObject(topic), course, topic));
        polled(series.putObject("polled"), course);
    }

    private static void phase(ObjectNode json, Course course, List<String> topics, Phase phase) {
        json.put("name", phase.name())
                .put("kind", phase.kind().name().toLowerCase(Locale.ROOT))
                .put("incident", phase.incident())
                .put("occurrence", phase.occurrence())
                .put("fromUs", micros(phase.from()))
                .put("toUs", micros(phase.to()))
                .put("wholeSeconds", phase.seconds().size());
        var rows = json.putArray("topics");
        for (String topic : topics) {
            Stretch stretch = course.over(topic, phase);
            var row = rows.addObject()
                    .put("topic", topic)
                    .put("offered", stretch.offered())
                    .put("acked", stretch.completed())
                    .put("failed", stretch.failed())
                    .put("unknown", stretch.unknown())
                    .put("unsent", stretch.unsent())
                    .put("generatorLimited", course.isGeneratorLimited(topic, phase));
            row.set("responseMicros", ResultJson.times(stretch.response()));
            course.standstill(topic, phase)
                    .ifPresentOrElse(
                            still -> row.put("unavailableUs", micros(still.time())), () -> row.put("unavailableUs", 0));
        }
    }

    private static void impact(ObjectNode json, Impact impact) {
        json.put("incident", impact.incident().name())
                .put("line", impact.incident().line())
                .put("topic", impact.topic())
                .put("rebalances", impact.rebalances())
                .put("doubt", impact.doubt());
        recovery(json.putObject("recovery"), impact.recovery());
        impact.unavailable()
                .ifPresentOrElse(
                        still -> json.putObject("unavailable")
                                .put("partition", still.partition())
                                .put("fromUs", micros(still.from()))
                                .put("timeUs", micros(still.time())),
                        () -> json.putNull("unavailable"));
        impact.backlog()
                .ifPresentOrElse(
                        lag -> {
                            var row = json.putObject("lag")
                                    .put("highest", lag.records())
                                    .put("atUs", micros(lag.at()));
                            put(
                                    row,
                                    "drainedUs",
                                    lag.drained().map(CourseJson::micros).orElse(null));
                        },
                        () -> json.putNull("lag"));
        put(json, "inSyncAfterUs", impact.inSync().map(CourseJson::micros).orElse(null));
    }

    static void recovery(ObjectNode json, Recovery recovery) {
        if (recovery instanceof Recovery.NotFelt) json.put("was", "not felt");
        if (recovery instanceof Recovery.Recovered seen)
            json.put("was", "seen")
                    .put("feltAfterUs", micros(seen.impact()))
                    .put("sinceEffectUs", micros(seen.sinceEffect()))
                    .put("sinceHealedUs", micros(seen.sinceHealed()));
        if (recovery instanceof Recovery.Censored open)
            json.put("was", "not seen")
                    .put("feltAfterUs", micros(open.impact()))
                    .put("atLeastUs", micros(open.atLeast()))
                    .put("watchedUs", micros(open.watched()))
                    .put("why", open.why());
        if (recovery instanceof Recovery.Unmeasured nobody)
            json.put("was", "unknown").put("why", nobody.why());
    }

    private static void series(ObjectNode json, Course course, String topic) {
        var offered = json.putArray("offered");
        var acked = json.putArray("acked");
        var errors = json.putArray("errors");
        var histograms = json.putArray("responseHistograms");
        for (int second = 0; second < course.topics().get(topic).seconds(); second++) {
            Stretch stretch = course.second(topic, second);
            offered.add(stretch.offered());
            acked.add(stretch.completed());
            errors.add(stretch.errors());
            histograms.add(
                    stretch.response().count() == 0
                            ? ""
                            : Base64.getEncoder()
                                    .encodeToString(stretch.response().compressed()));
        }
    }

    private static void polled(ObjectNode json, Course course) {
        var at = json.putArray("atUs");
        var under = json.putArray("underReplicated");
        var offline = json.putArray("offline");
        var lags = json.putObject("lag");
        for (var point : course.points()) {
            at.add(micros(point.at()));
            point.cluster()
                    .ifPresentOrElse(
                            cluster -> {
                                under.add(cluster.underReplicated());
                                offline.add(cluster.offline());
                            },
                            () -> {
                                under.addNull();
                                offline.addNull();
                            });
            point.groups().forEach(group -> {
                OptionalLong lag = group.lag();
                String name = group.topic() + "/" + group.group();
                ArrayNode ofGroup = lags.has(name) ? (ArrayNode) lags.get(name) : lags.putArray(name);
                if (lag.isPresent()) ofGroup.add(lag.getAsLong());
                else ofGroup.addNull();
            });
        }
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    private static void put(ObjectNode json, String name, Long number) {
        if (number == null) json.putNull(name);
        else json.put(name, number);
    }
}
