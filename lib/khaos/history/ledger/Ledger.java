package khaos.history.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import khaos.history.Audit;

/** The books of a run: every record sent, how it ended, where it was found. */
public final class Ledger {

    private final List<ProcessLedger> processes = new CopyOnWriteArrayList<>();
    private final Map<String, TopicLedger> topics = new ConcurrentSkipListMap<>();
    private final List<FlowLedger> flows = new CopyOnWriteArrayList<>();

    /** @param index the topic's number in the run, as its records' identities say */
    public TopicLedger topic(String name, int index, int partitions) {
        return topics.computeIfAbsent(name, first -> new TopicLedger(name, index, partitions));
    }

    public Optional<TopicLedger> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    /**
     * A process: {@code group} makes of each record of {@code source} one of {@code target}.
     *
     * @param isExactlyOnce whether it may make it twice
     */
    public ProcessLedger process(GroupLedger group, TopicLedger source, TopicLedger target, boolean isExactlyOnce) {
        var process = new ProcessLedger(processes.size(), group, source, target, isExactlyOnce);
        processes.add(process);
        source.isReadBy(process);
        target.isWrittenBy(process);
        return process;
    }

    /** All logs are read. */
    public void concludeProcesses() {
        processes.forEach(ProcessLedger::conclude);
    }

    /**
     * @param steps in the order of the plan
     * @return of the next flow of the run
     */
    public synchronized FlowLedger flow(String name, List<FlowLedger.Step> steps) {
        var flow = new FlowLedger(name, flows.size(), steps);
        flows.add(flow);
        return flow;
    }

    /** The flow that records of this run give as theirs. */
    public Optional<FlowLedger> flow(int index) {
        return index < flows.size() ? Optional.of(flows.get(index)) : Optional.empty();
    }

    Collection<TopicLedger> topics() {
        return topics.values();
    }

    /** What is known now. */
    public Audit audit() {
        return new Audit(
                topics.values().stream()
                        .filter(TopicLedger::isJudged)
                        .map(TopicLedger::books)
                        .toList(),
                flows.stream().map(FlowLedger::audit).toList(),
                topics.values().stream()
                        .flatMap(topic -> topic.anomalies().stream())
                        .toList(),
                topics.values().stream().flatMap(topic -> topic.gaps().stream()).toList());
    }
}
