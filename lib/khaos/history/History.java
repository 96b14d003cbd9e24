package khaos.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaos.history.ledger.Ledger;

/**
 * What happened in one run. Traffic writes into it from its own threads; {@link #sample} is for one thread at a time and
 * is synchronized for that.
 */
public final class History {

    private final RunClock clock;
    private final Map<String, TopicHistory> topics = new LinkedHashMap<>();
    private final List<GroupHistory> groups = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final List<IncidentHistory> incidents = new ArrayList<>();

    public History(RunClock clock) {
        this.clock = clock;
    }

    public RunClock clock() {
        return clock;
    }

    /** Every single record, as far as records can be told apart. */
    public Ledger ledger() {
        return ledger;
    }

    public synchronized TopicHistory topic(String name) {
        return topics.computeIfAbsent(name, TopicHistory::new);
    }

    public synchronized GroupHistory group(String topic, String group) {
        var history = new GroupHistory(topic, group, clock);
        groups.add(history);
        return history;
    }

    /**
     * An incident fires.
     *
     * @param name    what the script calls it, or the line
     * @param line    in the script; 0 for none
     * @param planned when it was due
     */
    public synchronized IncidentHistory incident(String name, String text, int line, Duration planned) {
        var incident = new IncidentHistory(name, text, line, planned, clock);
        incidents.add(incident);
        return incident;
    }

    public synchronized Sample sample() {
        long now = clock.nanos();
        return new Sample(
                clock.elapsed(),
                topics.values().stream().map(topic -> topic.sample(now)).toList(),
                groups.stream().map(group -> group.sample(now)).toList(),
                incidents.stream().map(IncidentHistory::now).toList());
    }
}
