package khaos.history;

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

    public synchronized Sample sample() {
        long now = clock.nanos();
        return new Sample(
                clock.elapsed(),
                topics.values().stream().map(topic -> topic.sample(now)).toList(),
                groups.stream().map(group -> group.sample(now)).toList());
    }
}
