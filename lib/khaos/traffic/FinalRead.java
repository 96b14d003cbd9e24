package khaos.traffic;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.base.Progress;
import khaos.history.Profile;
import khaos.history.ledger.Ledger;
import khaos.history.ledger.LogAudit;
import khaos.history.ledger.LogBounds;
import khaos.history.ledger.PartitionLedger;
import khaos.history.ledger.TopicLedger;
import khaos.plan.TopicPlan;
import khaos.traffic.LogReading.Span;
import khaos.wire.FlowTag;
import khaos.wire.Identity;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Holds the ledger against the logs: {@link #begin} notes where each log ends before the first record, {@link #carryOut}
 * reads from there to the end, each partition once, and again with other clients where something is missing. What cannot
 * be read is a gap in the evidence. The calling thread waits.
 */
final class FinalRead {

    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Duration ASK_AGAIN = Duration.ofMillis(50);
    private static final Duration ASKED = Duration.ofSeconds(10);
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final Clients clients;
    private final Admin admin;
    private final Groups groups;
    private final Ledger ledger;
    private final long run;
    private final List<TopicPlan> plans;
    private final Map<TopicPartition, TopicLedger> partitions = new TreeMap<>(ORDER);

    /** @param plans topics that are produced to, with records that bear an identity; all of them are in the ledger */
    FinalRead(Clients clients, Admin admin, Ledger ledger, long run, List<TopicPlan> plans) {
        this.clients = clients;
        this.admin = admin;
        this.groups = new Groups(admin);
        this.ledger = ledger;
        this.run = run;
        this.plans = List.copyOf(plans);
        for (var plan : plans) {
            TopicLedger topic = ledger.topic(plan.name()).orElseThrow();
            for (int p = 0; p < topic.partitions(); p++) partitions.put(new TopicPartition(topic.name(), p), topic);
        }
    }

    /** Before the first record. */
    void begin() {
        try {
            var deadline = Deadline.in(ASKED);
            var live = LiveTopics.of(admin, plans, deadline);
            live.ids().forEach((topic, id) -> ledger.topic(topic).ifPresent(known -> known.is(id.toString())));
            partitions
                    .values()
                    .forEach(topic -> topic.profile(live.profiles().getOrDefault(topic.name(), topic.profile())));
            groups.ends(partitions.keySet(), deadline)
                    .forEach((partition, end) -> ledger(partition).startsAt(end));
        } catch (Groups.Unreadable failure) {
            gap("the logs could not be asked for their ends before the start: " + failure.getMessage());
        }
    }

    /**
     * After the last record.
     *
     * @param age how long ago the first record may have been written
     */
    void carryOut(Duration age, Deadline deadline, BooleanSupplier isCut, Progress progress) {
        try {
            var readers = new LogReaders(clients, isTransactional(), deadline, isCut, progress);
            var audits = audits(age, deadline);
            var first = new HashMap<TopicPartition, Span>();
            audits.forEach((partition, audit) ->
                    first.put(partition, new Span(audit.from(), audit.end(), record -> first(audit, record))));
            var unread = readers.read(first);
            var again = new HashMap<TopicPartition, Span>();
            audits.forEach((partition, audit) -> audit.missingFrom()
                    .ifPresent(
                            from -> again.put(partition, new Span(from, audit.end(), record -> again(audit, record)))));
            again.keySet().removeAll(unread.keySet());
            unread.putAll(readers.read(again));
            unread.forEach(this::unread);
            audits.keySet().removeAll(unread.keySet());
            audits.values().forEach(LogAudit::conclude);
            ledger.concludeProcesses();
        } catch (Groups.Unreadable failure) {
            gap("the logs could not be read: " + failure.getMessage());
        }
    }

    /** What is not committed is then no part of the log. */
    private boolean isTransactional() {
        return partitions.values().stream().anyMatch(TopicLedger::isWithMarkers);
    }

    private void unread(TopicPartition partition, String why) {
        String what = "partition " + partition.partition() + " of '" + partition.topic() + "'";
        partitions.get(partition).gap("M1", what + " was not read to its end: " + why);
    }

    private Map<TopicPartition, LogAudit> audits(Duration age, Deadline deadline) throws Groups.Unreadable {
        var live = LiveTopics.of(admin, plans, deadline);
        for (var topic : partitions.values()) {
            Profile now = live.profiles().get(topic.name());
            if (now != null) topic.profile(topic.profile().or(now));
        }
        var existing = partitions.keySet().stream().filter(live::has).collect(Collectors.toSet());
        Map<TopicPartition, Long> ends = sealed(existing, deadline);
        Map<TopicPartition, Long> starts = groups.starts(existing, deadline);
        var audits = new TreeMap<TopicPartition, LogAudit>(ORDER);
        partitions.forEach((partition, topic) -> {
            boolean isRemade = !topic.id().isEmpty()
                    && !topic.id().equals(String.valueOf(live.ids().get(topic.name())));
            var bounds = new LogBounds(starts.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L), isRemade);
            audits.put(partition, topic.audit(partition.partition(), bounds, age));
        });
        return audits;
    }

    /** Where the logs end, once they hold all that was acknowledged, or have had time to. */
    private Map<TopicPartition, Long> sealed(Set<TopicPartition> existing, Deadline deadline) throws Groups.Unreadable {
        var settled = deadline.within(SETTLE);
        var ends = groups.ends(existing, deadline);
        while (!isWhole(ends) && !settled.isOver()) {
            LockSupport.parkNanos(ASK_AGAIN.toNanos());
            ends = groups.ends(existing, deadline);
        }
        ends.forEach((partition, end) ->
                ledger(partition).endsAt(end, ledger(partition).confirmed()));
        return ends;
    }

    private boolean isWhole(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() > ledger(end.getKey()).confirmed());
    }

    private PartitionLedger ledger(TopicPartition partition) {
        return partitions.get(partition).partition(partition.partition());
    }

    private void first(LogAudit audit, ConsumerRecord<byte[], byte[]> record) {
        byte[] identity = identity(record);
        long offset = record.offset();
        if (identity == null) audit.foreign(offset);
        else if (!isIntact(identity, record)) audit.corrupt(offset);
        else if (Identity.run(identity) != run) audit.foreign(offset);
        else {
            audit.own(
                    offset,
                    Identity.topic(identity),
                    Identity.partition(identity),
                    Identity.writer(identity),
                    Identity.sequence(identity));
            if (Identity.isCopy(identity)) audit.copy();
            var maker = source(record);
            maker.ifPresent(source -> audit.madeOf(
                    Identity.process(source),
                    Identity.topic(source),
                    Identity.partition(source),
                    Identity.writer(source),
                    Identity.sequence(source),
                    offset));
            if (maker.isEmpty()) ofFlow(record);
        }
    }

    private void again(LogAudit audit, ConsumerRecord<byte[], byte[]> record) {
        byte[] identity = identity(record);
        if (identity == null || !isIntact(identity, record) || Identity.run(identity) != run) return;
        audit.again(
                Identity.topic(identity),
                Identity.partition(identity),
                Identity.writer(identity),
                Identity.sequence(identity));
        ofFlow(record);
    }

    private void ofFlow(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(FlowTag.HEADER);
        byte[] tag = header == null ? null : header.value();
        if (FlowTag.isTag(tag))
            ledger.flow(FlowTag.flow(tag)).ifPresent(flow -> flow.found(FlowTag.lane(tag), FlowTag.instance(tag)));
    }

    /** Of a record of this run that was made of another one of it. */
    private Optional<byte[]> source(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader(Identity.SOURCE))
                .map(Header::value)
                .filter(Identity::isSource)
                .filter(source -> Identity.run(source) == run);
    }

    private static byte[] identity(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(Identity.HEADER);
        return header == null ? null : header.value();
    }

    private static boolean isIntact(byte[] identity, ConsumerRecord<byte[], byte[]> record) {
        return Identity.isIdentity(identity) && Identity.isIntact(identity, record.key(), record.value());
    }

    /** What is missing for all. */
    void gap(String why) {
        partitions.values().stream().distinct().forEach(topic -> topic.gap("M1", why));
    }
}
