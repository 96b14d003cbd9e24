package khaos.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code incidents:} as lines of {@code incidents { }}. */
final class IncidentLines {

    private static final List<String> TYPES = List.of(
            "increase_consumer_delay",
            "change_producer_rate",
            "pause_consumer",
            "rebalance_consumer",
            "stop_broker",
            "start_broker");
    private static final List<String> BROKERS = List.of("kafka-1", "kafka-2", "kafka-3");

    private final Script script;
    private final Cast cast;
    private final Notes notes;
    private final Mistakes mistakes;
    private final Set<String> stopped = new HashSet<>();

    IncidentLines(Script script, Cast cast, Notes notes, Mistakes mistakes) {
        this.script = script;
        this.cast = cast;
        this.notes = notes;
        this.mistakes = mistakes;
    }

    /** A group, or all that stands outside of groups in between. */
    private record Timeline(Optional<Section> group, List<Happening> happenings) {}

    void write(Section root) {
        var timelines = new ArrayList<Timeline>();
        var alone = new ArrayList<Happening>();
        timelines.add(new Timeline(Optional.empty(), alone));
        for (var incident : root.sections("incidents", "an incident")) {
            if (!incident.has("group")) {
                happening(incident, false).ifPresent(alone::add);
                continue;
            }
            incident.section("group", "a group of incidents").ifPresent(group -> timelines.add(group(group)));
            incident.end();
        }
        if (timelines.stream().allMatch(timeline -> timeline.happenings.isEmpty())) return;
        script.blank();
        script.block(root.place("incidents"), "incidents", () -> timelines.forEach(this::write));
    }

    private Timeline group(Section group) {
        var happenings = new ArrayList<Happening>();
        group.needs("incidents", "list what happens");
        for (var member : group.sections("incidents", "an incident of a group"))
            happening(member, true).ifPresent(happenings::add);
        return new Timeline(Optional.of(group), happenings);
    }

    private Optional<Happening> happening(Section incident, boolean isInGroup) {
        if (!incident.needs("type", "one of " + String.join(", ", TYPES))) return Optional.empty();
        Optional<String> type = incident.oneOf("type", TYPES);
        Optional<Long> at = incident.whole("at_seconds", 0);
        Optional<Long> every = isInGroup ? Optional.empty() : incident.whole("every_seconds", 1);
        Optional<Long> delay = isInGroup ? Optional.empty() : incident.whole("initial_delay_seconds", 0);
        if (!isInGroup && !incident.has("at_seconds") && !incident.has("every_seconds"))
            incident.needs("at_seconds", "or every_seconds for what happens again and again");
        if (type.isEmpty()) return Optional.empty();
        Optional<String> broker = Optional.empty();
        if (type.get().endsWith("_broker")) {
            incident.needs("broker", "one of " + String.join(", ", BROKERS));
            broker = incident.oneOf("broker", BROKERS);
            if (type.get().equals("stop_broker")) broker.ifPresent(stopped::add);
        }
        long first = every.isPresent() ? delay.orElse(0L) : at.orElse(0L);
        return Optional.of(new Happening(incident, type.get(), first, every.orElse(0L), broker));
    }

    private void write(Timeline timeline) {
        var outages = new Outages(timeline.happenings);
        if (timeline.group.isEmpty()) {
            timeline.happenings.forEach(happening -> write(happening, outages));
            return;
        }
        Section group = timeline.group.get();
        group.needs("repeat", "how many times, for example repeat: 3");
        group.needs("interval_seconds", "how long one time takes, for example interval_seconds: 60");
        long times = group.whole("repeat", 1).orElse(1L);
        long interval = group.whole("interval_seconds", 1).orElse(1L);
        group.end();
        script.block(
                group.place(),
                "repeat(" + Groovy.number(times) + ", every: " + Groovy.seconds(interval) + ")",
                () -> timeline.happenings.forEach(happening -> write(happening, outages)));
    }

    private void write(Happening happening, Outages outages) {
        Section incident = happening.section();
        String said =
                switch (happening.type()) {
                    case "increase_consumer_delay" -> delay(incident);
                    case "change_producer_rate" -> rate(incident);
                    case "pause_consumer" -> pause(incident);
                    case "rebalance_consumer" ->
                        "inject rebalance() on " + Target.group(incident, cast, notes, mistakes);
                    case "stop_broker" -> stop(happening, outages);
                    default -> start(happening, outages);
                };
        incident.end();
        if (!said.isEmpty()) script.line(incident.place(), happening.when() + " " + said);
    }

    private String delay(Section incident) {
        incident.needs("delay_ms", "for example delay_ms: 100");
        long delay = incident.whole("delay_ms", 0).orElse(0L);
        String whom = Target.consumers(incident, cast, notes, mistakes);
        if (incident.has("target"))
            notes.tell(
                    incident.place(),
                    "only those consumers turn slow that are aimed at; the older tool slowed their whole groups");
        return "inject slow(" + Groovy.millis(delay) + ") on " + whom;
    }

    private String rate(Section incident) {
        incident.needs("rate", "for example rate: 500");
        notes.tell(incident.place(), "change_producer_rate changes the rate; in the older tool it had no effect");
        return "inject rate("
                + incident.number("rate")
                        .filter(rate -> Topics.isRate(incident, "rate", rate))
                        .map(Groovy::rate)
                        .orElse("")
                + ") on " + Target.producers(incident, cast, notes, mistakes);
    }

    private String pause(Section incident) {
        incident.needs("duration_seconds", "for example duration_seconds: 10");
        long time = incident.whole("duration_seconds", 1).orElse(1L);
        return "inject pause() on " + Target.consumers(incident, cast, notes, mistakes) + " lasting "
                + Groovy.seconds(time);
    }

    private String stop(Happening stop, Outages outages) {
        if (outages.isWithin(stop)) return none(stop, " is stopped already: this does nothing");
        return "inject stop() on " + broker(stop)
                + outages.lasting(stop)
                        .map(time -> " lasting " + Groovy.seconds(time))
                        .orElse("");
    }

    private String start(Happening start, Outages outages) {
        if (outages.isWithin(start)) return "";
        if (start.broker().filter(stopped::contains).isEmpty())
            return none(start, " is never stopped: this does nothing");
        return "heal " + broker(start);
    }

    private String none(Happening happening, String why) {
        notes.tell(happening.section().place(), happening.broker().orElse("") + why);
        return "";
    }

    private static String broker(Happening happening) {
        return "broker(" + Groovy.text(happening.broker().orElse("")) + ")";
    }
}
