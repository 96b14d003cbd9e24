package khaos.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import khaos.base.Deadline;
import khaos.base.Dice;
import khaos.history.GroupHistory;
import khaos.history.History;
import khaos.history.Produced;
import khaos.history.ledger.GroupLedger;
import khaos.history.ledger.TopicLedger;
import khaos.plan.ConsumersPlan;
import khaos.plan.ProcessPlan;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;
import org.apache.kafka.common.TopicPartition;

/** Makes the members of groups: those that only read, those that fail on purpose, those that make records of records. */
final class Crews {

    private static final Duration PREPARED = Duration.ofSeconds(20);
    private static final Duration ASKED = Duration.ofSeconds(10);

    /** Kafka Streams' own: as long may a group wait for a member that died in the midst of a transaction. */
    private static final String LONGEST_TRANSACTION_MILLIS = "10000";

    private final List<TopicPlan> topics;
    private final IntFunction<TopicLedger> ledgers;
    private final Dice dice;
    private final long run;
    private final History history;
    private final Clients clients;
    private final Groups groups;
    private final Handovers handovers;
    private final Quotas quotas;
    private final List<LagPoller.Watched> watched = new ArrayList<>();
    private final Map<LagPoller.Watched, TopicLedger> processes = new HashMap<>();

    /** @param ledgers the books of a topic, by its place in {@code topics} */
    Crews(
            List<TopicPlan> topics,
            IntFunction<TopicLedger> ledgers,
            Dice dice,
            long run,
            History history,
            Clients clients,
            Groups groups,
            Handovers handovers,
            Quotas quotas) {
        this.topics = topics;
        this.ledgers = ledgers;
        this.dice = dice;
        this.run = run;
        this.history = history;
        this.clients = clients;
        this.groups = groups;
        this.handovers = handovers;
        this.quotas = quotas;
    }

    /** All groups so far. */
    List<LagPoller.Watched> watched() {
        return watched;
    }

    /** How far groups that process have come, once more: their records are held against it. */
    void tellOffsets() {
        processes.forEach((group, target) -> {
            try {
                groups.committed(group.history().group(), group.partitions(), Deadline.in(ASKED))
                        .forEach((partition, offset) -> group.ledger().committed(partition.partition(), offset));
            } catch (Groups.Unreadable unknown) {
                target.gap(
                        "M1",
                        "how far " + group.history().group() + " came could not be read: " + unknown.getMessage());
                group.ledger().shared();
            }
        });
    }

    List<Member> of(TopicPlan topic, TopicLedger ledger, ConsumersPlan plan) {
        GroupHistory group = history.group(topic.name(), plan.group());
        GroupLedger books = books(topic, ledger, plan, group);
        boolean isCommittedOnly = "read_committed".equals(plan.properties().get("isolation.level"));
        if (isCommittedOnly) books.readsCommitted();
        boolean passesMarkers = isCommittedOnly || ledger.isWithMarkers();
        Dice groupDice = dice.named("group " + plan.group() + " of " + topic.name());
        var process = plan.process().map(made -> process(made, books, ledger));
        var members = new ArrayList<Member>();
        for (int i = 0; i < plan.count(); i++) {
            String name = "khaos-consumer-" + topic.name() + "-" + plan.group() + "-" + (i + 1);
            Dice own = groupDice.named("consumer " + i);
            var consumed = group.consumer();
            var letters = letters(topic, plan, name);
            var commits = process.map(made -> made.commits(topic, ledger, name, own, passesMarkers));
            Function<Conduct, ConsumerLoop> maker = conduct -> {
                var failures = new Failures(plan.failing(), groupDice, own.named("commits"), consumed, letters);
                var reader = new Reader(run, history.clock(), consumed, books.member());
                return new ConsumerLoop(
                        name,
                        clients.consumer(name, plan.group(), plan.properties()),
                        topic.name(),
                        conduct,
                        reader,
                        commits.map(made -> made.apply(reader))
                                .orElseGet(() -> new Commits(
                                        topic.name(),
                                        ledger.partitions(),
                                        passesMarkers,
                                        failures.pending(),
                                        failures::leavesOutCommit)),
                        failures,
                        consumed);
            };
            members.add(new Member(name, topic.name(), plan.group(), plan.delay(), maker, quotas));
        }
        return members;
    }

    private GroupLedger books(TopicPlan topic, TopicLedger ledger, ConsumersPlan plan, GroupHistory group) {
        Set<TopicPartition> all = IntStream.range(0, ledger.partitions())
                .mapToObj(p -> new TopicPartition(topic.name(), p))
                .collect(Collectors.toSet());
        if (!plan.properties().containsKey("auto.offset.reset"))
            groups.startAtEnd(plan.group(), all, Deadline.in(PREPARED));
        GroupLedger books = ledger.group(plan.group());
        groups.tell(plan.group(), all, books);
        watched.add(new LagPoller.Watched(group, books, all));
        return books;
    }

    /** Outputs by each consumer at its first one, and made anew by whoever takes its place. */
    private Supplier<DeadLetters> letters(TopicPlan topic, ConsumersPlan plan, String name) {
        var letter = plan.failing().then().deadLetter();
        if (letter.isEmpty()) return () -> null;
        TopicPlan target = topics.get(place(letter.get().topic(topic.name())));
        var form = letter.get().isRaw() ? LetterForm.RAW : LetterForm.ENVELOPE;
        var produced = unpaced(target);
        return () -> new DeadLetters(
                handovers.open(name + "-dlq", target, ProducersPlan.DEFAULTS, produced), form, history.clock());
    }

    /** Nobody says how fast: what it sent is what it was asked for. */
    private Produced unpaced(TopicPlan target) {
        var produced = history.topic(target.name()).producer(ProducersPlan.DEFAULT_RATE);
        produced.askedBy(
                () -> produced.sent() * 1e9 / Math.max(1, history.clock().nanos()));
        return produced;
    }

    private int place(String topic) {
        return IntStream.range(0, topics.size())
                .filter(i -> topics.get(i).name().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private Process process(ProcessPlan plan, GroupLedger books, TopicLedger source) {
        int target = place(plan.to());
        processes.put(watched.get(watched.size() - 1), ledgers.apply(target));
        int number = history.ledger()
                .process(books, source, ledgers.apply(target), plan.isExactlyOnce())
                .number();
        return new Process(plan, topics.get(target), new Outputs(number, plan.transform(), history.clock()));
    }

    /** What a process's members have in common. */
    private final class Process {

        private final ProcessPlan plan;
        private final TopicPlan target;
        private final Outputs made;

        Process(ProcessPlan plan, TopicPlan target, Outputs made) {
            this.plan = plan;
            this.target = target;
            this.made = made;
        }

        /** Of one member, and of whoever takes its place: the transactional id stays the same. */
        Function<Reader, Commits> commits(
                TopicPlan topic, TopicLedger ledger, String name, Dice own, boolean passesMarkers) {
            var produced = unpaced(target);
            Map<String, String> properties = new HashMap<>(ProducersPlan.DEFAULTS);
            if (plan.isExactlyOnce()) properties.put("transaction.timeout.ms", LONGEST_TRANSACTION_MILLIS);
            Supplier<Handover> opener = plan.isExactlyOnce()
                    ? () -> handovers.transactional(name + "-out", target, properties, produced)
                    : () -> handovers.open(name + "-out", target, properties, produced);
            return reader -> new ProcessCommits(
                    topic.name(),
                    ledger.partitions(),
                    passesMarkers,
                    plan,
                    own.named("aborts"),
                    opener,
                    made,
                    produced,
                    reader::assigned);
        }
    }
}
