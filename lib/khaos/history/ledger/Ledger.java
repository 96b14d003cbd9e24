package khaos.history.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import khaos.history.Audit;

/** The books of a run: every record sent, how it ended, where it was found. */
public final class Ledger {

    private final Map<String, TopicLedger> topics = new ConcurrentSkipListMap<>();

    /** @param index the topic's number in the run, as its records' identities say */
    public TopicLedger topic(String name, int index, int partitions) {
        return topics.computeIfAbsent(name, first -> new TopicLedger(name, index, partitions));
    }

    public Optional<TopicLedger> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    /**
     * What is known now; call it once, when everything is over.
     *
     * @param nowNanos by the run's clock
     */
    public Audit audit(long nowNanos) {
        topics.values().forEach(topic -> topic.close(nowNanos));
        return new Audit(
                topics.values().stream()
                        .filter(TopicLedger::isJudged)
                        .map(TopicLedger::books)
                        .toList(),
                topics.values().stream()
                        .flatMap(topic -> topic.anomalies().stream())
                        .toList(),
                topics.values().stream().flatMap(topic -> topic.gaps().stream()).toList());
    }
}
