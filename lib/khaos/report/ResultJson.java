package khaos.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import khaos.base.KhaosError;
import khaos.check.Judged;
import khaos.history.Errors;
import khaos.history.Finished;
import khaos.history.IncidentRecord;
import khaos.history.Odd;
import khaos.history.Quantiles;
import khaos.history.Sample;

/** A run's result for programs: {@code result.json}. Times are whole microseconds; what is unknown is null. */
public final class ResultJson {

    /** Grows when a field changes its meaning or goes; not when one is added. */
    static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double[] PERCENTILES = {50, 90, 95, 99, 99.9};

    private ResultJson() {}

    /** Writes {@code result.json} into {@code folder}, and returns its path. */
    public static Path write(Judged judged, About about, Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("result.json");
            return Files.writeString(file, of(judged, about).toPrettyString() + "\n");
        } catch (IOException unwritable) {
            throw new KhaosError(
                    "the result cannot be written to " + folder + ": " + unwritable.getMessage(),
                    "name a folder that you may write to with --results",
                    unwritable);
        }
    }

    static ObjectNode of(Judged judged, About about) {
        Finished run = judged.run();
        var json = JSON.createObjectNode()
                .put("version", VERSION)
                .put("khaos", about.khaos())
                .put("scenario", run.scenario())
                .put("run", run.runId())
                .put("seed", run.seed())
                .put("timeScale", about.timeScale())
                .put("cluster", run.cluster())
                .put("startedAt", run.startedAt().toString())
                .put("ending", run.ending().name().toLowerCase(Locale.ROOT))
                .put("loadMs", run.load().toMillis());
        put(json, "askedMs", run.asked().map(Duration::toMillis));
        fill(json, run.totals());
        var incidents = json.putArray("incidents");
        run.totals().incidents().forEach(incident -> incidents.add(incident(incident)));
        ArrayNode topics = (ArrayNode) json.get("topics");
        json.findParents("perSecond").forEach(row -> ((ObjectNode) row).remove("perSecond"));
        for (int i = 0; i < topics.size(); i++) {
            Sample.Topic topic = run.totals().topics().get(i);
            ((ObjectNode) topics.get(i))
                    .put("achievedPerSecond", run.achieved(topic))
                    .put("generatorLimited", run.isGeneratorLimited(topic));
        }
        VerdictJson.fill(json, judged);
        CourseJson.fill(json, judged.course());
        return json;
    }

    /** Adds {@code topics} and {@code groups}; their {@code perSecond} is that of the last few seconds. */
    static ObjectNode fill(ObjectNode json, Sample sample) {
        var topics = json.putArray("topics");
        sample.topics().forEach(topic -> topics.add(topic(topic)));
        var groups = json.putArray("groups");
        sample.groups().forEach(group -> groups.add(group(group)));
        var flows = json.putArray("flows");
        sample.flows().forEach(flow -> flows.add(flow(flow)));
        return json;
    }

    private static ObjectNode incident(IncidentRecord incident) {
        var json = JSON.createObjectNode()
                .put("name", incident.name())
                .put("text", incident.text())
                .put("line", incident.line())
                .put("skipped", incident.isSkipped())
                .put("unhealed", incident.isUnhealed())
                .put("trouble", incident.trouble());
        incident.targets().forEach(json.putArray("targets")::add);
        put(json, "plannedUs", Optional.of(micros(incident.planned())));
        put(json, "requestedUs", incident.requested().map(ResultJson::micros));
        put(json, "returnedUs", incident.returned().map(ResultJson::micros));
        put(json, "inEffectUs", incident.inEffect().map(ResultJson::micros));
        put(json, "healRequestedUs", incident.healRequested().map(ResultJson::micros));
        put(json, "healedUs", incident.healed().map(ResultJson::micros));
        return json;
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    private static ObjectNode topic(Sample.Topic topic) {
        var json = JSON.createObjectNode()
                .put("topic", topic.topic())
                .put("producers", topic.producers())
                .put("sent", topic.sent())
                .put("acked", topic.acked())
                .put("failed", topic.failed())
                .put("unknown", topic.unknown())
                .put("inFlight", topic.inFlight())
                .put("unsent", topic.unsent())
                .put("bytes", topic.bytes())
                .put("blockedMs", topic.blockedNanos() / 1_000_000)
                .put("perSecond", topic.perSecond());
        if (Double.isInfinite(topic.askedPerSecond())) json.putNull("askedPerSecond");
        else json.put("askedPerSecond", topic.askedPerSecond());
        json.set("responseMicros", times(topic.response()));
        json.set("sendDelayMicros", times(topic.delay()));
        json.putObject("transactions")
                .put("committed", topic.transactions().committed())
                .put("aborted", topic.transactions().aborted())
                .put("undecided", topic.transactions().undecided())
                .put("abortedRecords", topic.transactions().records());
        json.putObject("onPurpose")
                .put("copies", topic.oddness().of(Odd.COPY))
                .put("tombstones", topic.oddness().of(Odd.TOMBSTONE))
                .put("late", topic.oddness().of(Odd.LATE))
                .put("oversize", topic.oddness().of(Odd.OVERSIZE))
                .put("refused", topic.oddness().of(Odd.REFUSED));
        json.set("poison", poison(topic));
        return json.set("errors", errors(topic.errors()));
    }

    private static ObjectNode flow(Sample.Flow flow) {
        return JSON.createObjectNode()
                .put("flow", flow.flow())
                .put("started", flow.started())
                .put("completed", flow.completed())
                .put("inFlight", flow.inFlight())
                .put("cut", flow.cut())
                .put("perSecond", flow.perSecond());
    }

    /** Only what there was. */
    private static ObjectNode poison(Sample.Topic topic) {
        var json = JSON.createObjectNode();
        for (var odd : Odd.values())
            if (odd.isPoison() && topic.oddness().of(odd) > 0)
                json.put(
                        odd.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        topic.oddness().of(odd));
        return json;
    }

    private static ObjectNode group(Sample.Group group) {
        var json = JSON.createObjectNode()
                .put("topic", group.topic())
                .put("group", group.group())
                .put("consumers", group.consumers())
                .put("consumed", group.consumed())
                .put("foreign", group.foreign())
                .put("redelivered", group.redelivered())
                .put("bytes", group.bytes())
                .put("perSecond", group.perSecond());
        put(json, "lag", boxed(group.lag()));
        var byPartition = json.putObject("lagByPartition");
        group.lagByPartition().forEach((partition, lag) -> byPartition.put(String.valueOf(partition), lag));
        json.set("latencyMicros", times(group.latency()));
        json.putObject("onPurpose")
                .put("failed", group.failing().failed())
                .put("retried", group.failing().retried())
                .put("skipped", group.failing().skipped())
                .put("deadLetters", group.failing().deadLetters())
                .put("commitsLeftOut", group.failing().commits());
        return json.set("errors", errors(group.errors()));
    }

    static ObjectNode times(Quantiles quantiles) {
        var json = JSON.createObjectNode().put("count", quantiles.count());
        for (double percentile : PERCENTILES)
            put(
                    json,
                    "p" + Figures.perSecond(percentile),
                    quantiles.at(percentile).map(time -> time.toNanos() / 1_000));
        put(json, "max", quantiles.max().map(time -> time.toNanos() / 1_000));
        return json;
    }

    private static ArrayNode errors(List<Errors.Told> errors) {
        var json = JSON.createArrayNode();
        errors.forEach(told -> json.addObject()
                .put("error", told.error())
                .put("count", told.count())
                .put("first", told.first()));
        return json;
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static void put(ObjectNode json, String name, Optional<Long> number) {
        if (number.isPresent()) json.put(name, number.get());
        else json.putNull(name);
    }
}
