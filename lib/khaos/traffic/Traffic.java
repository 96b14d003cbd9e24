package khaos.traffic;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import khaos.base.Deadline;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.base.Owned;
import khaos.base.Progress;
import khaos.history.Audit;
import khaos.history.GroupHistory;
import khaos.history.History;
import khaos.history.ledger.GroupLedger;
import khaos.history.ledger.Sends;
import khaos.history.ledger.TopicLedger;
import khaos.plan.ConsumersPlan;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;
import khaos.target.Consuming;
import khaos.target.Group;
import khaos.target.Producing;
import khaos.value.Origin;
import khaos.wire.Stamp;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * All producers and consumers of a run. In order: {@link #prepare} connects everything and waits until the groups own
 * their partitions; {@link #start} begins the load; {@link #stopProducing} ends it and counts every record; {@link #drain}
 * lets the consumers catch up; {@link #close} ends what is left, whatever came before.
 */
public final class Traffic implements AutoCloseable {

    private static final Duration JOINED = Duration.ofSeconds(20);
    private static final Duration ASK_AGAIN = Duration.ofMillis(50);
    private static final Duration LEFT = Duration.ofSeconds(5);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration SHORT = Duration.ofMillis(500);

    /** Off only to measure what the ledger costs (bench/ledger). */
    private static final boolean IS_KEEPING_BOOKS = !"off".equals(System.getProperty("khaos.ledger"));

    private final List<TopicPlan> topics;
    private final boolean withConsumers;
    private final Dice dice;
    private final long run;
    private final History history;
    private final Clients clients;
    private final Admin admin;
    private final Groups groups;
    private final Owned owned = new Owned();
    private final Quotas quotas;
    private final List<RunningProducer> producers = new ArrayList<>();
    private final List<Member> consumers = new ArrayList<>();
    private final List<LagPoller.Watched> watched = new ArrayList<>();
    private LagPoller lag;
    private FinalRead finalRead;

    /**
     * @param cluster client settings that reach the cluster
     * @param dice    all data, keys and schedules come from it
     * @param run     what every identity header of this run says
     * @param quotas  for clients that are to be throttled
     */
    public Traffic(
            List<TopicPlan> topics,
            boolean withConsumers,
            Map<String, Object> cluster,
            Dice dice,
            long run,
            History history,
            Quotas quotas) {
        this.topics = List.copyOf(topics);
        this.withConsumers = withConsumers;
        this.dice = dice;
        this.run = run;
        this.history = history;
        this.quotas = quotas;
        this.clients = new Clients(cluster);
        this.admin = clients.admin();
        owned.add(() -> admin.close(SHORT)); // without a limit it waits for every request to time out
        this.groups = new Groups(admin);
    }

    /**
     * Connects all clients; no record is sent.
     *
     * @param isCut asked all along; true stops waiting for the groups
     */
    public void prepare(BooleanSupplier isCut) {
        for (int i = 0; i < topics.size(); i++) prepare(topics.get(i), i);
        finalRead = new FinalRead(
                clients,
                admin,
                history.ledger(),
                run,
                topics.stream().filter(Traffic::isJudged).toList());
        finalRead.begin();
        lag = owned.add(new LagPoller(groups, watched));
        consumers.forEach(consumer -> consumer.loop().start());
        if (!Deadline.in(JOINED).poll(ASK_AGAIN, () -> isCut.getAsBoolean() || isJoined()))
            throw new KhaosError(
                    "the consumer groups did not form within " + JOINED.toSeconds() + " s",
                    "see whether the group coordinator answers, or run with --no-consumers");
        lag.start();
    }

    /** Whether the ledger can tell its records apart; without any producers there is nothing to tell. */
    private static boolean isJudged(TopicPlan topic) {
        return IS_KEEPING_BOOKS
                && topic.identity()
                && topic.producers().stream().anyMatch(plan -> plan.count() > 0);
    }

    private void prepare(TopicPlan topic, int index) {
        TopicLedger ledger = history.ledger().topic(topic.name(), index, partitions(topic.name()));
        if (!IS_KEEPING_BOOKS) ledger.unjudged("the ledger is off");
        else if (!topic.identity()) ledger.unjudged("the records of '" + topic.name() + "' bear no identity");
        int count = topic.producers().stream().mapToInt(ProducersPlan::count).sum();
        var origin = new Origin(dice.named("topic " + topic.name()), Math.max(1, count), Clock.systemUTC());
        int number = 0;
        for (var plan : topic.producers()) {
            for (int i = 0; i < plan.count(); i++) addProducer(topic, ledger, plan, i, origin.producer(number++));
        }
        if (withConsumers) topic.consumers().forEach(plan -> addGroup(topic, ledger, plan));
    }

    private void addProducer(TopicPlan topic, TopicLedger ledger, ProducersPlan plan, int i, Origin origin) {
        String name = "khaos-producer-" + topic.name() + "-" + (origin.producer() + 1);
        var client = clients.producer(name, plan.properties());
        int writer = producers.size() + 1;
        Sends sends = isJudged(topic) ? ledger.writer(writer, Promised.terms(plan.properties())) : Sends.UNTOLD;
        int partitions = client.partitionsFor(topic.name()).size();
        var loop = new ProducerLoop(
                name,
                client,
                topic.name(),
                topic.content().maker(topic.key(), origin),
                Schedule.constant(plan.rate(), i, plan.count()),
                new Router(partitions),
                new Sequences(topic.identity(), new Stamp(run, ledger.index(), writer), sends, partitions),
                history.topic(topic.name()).producer(plan.rate()),
                history.clock());
        producers.add(new RunningProducer(loop, plan.rate(), quotas));
    }

    private int partitions(String topic) {
        try {
            return admin.describeTopics(Set.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get()
                    .partitions()
                    .size();
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) Thread.currentThread().interrupt();
            throw new KhaosError("topic " + topic + " cannot be described: " + failure.getMessage(), "", failure);
        }
    }

    private void addGroup(TopicPlan topic, TopicLedger ledger, ConsumersPlan plan) {
        var all = IntStream.range(0, ledger.partitions())
                .mapToObj(p -> new TopicPartition(topic.name(), p))
                .collect(Collectors.toSet());
        if (!plan.properties().containsKey("auto.offset.reset"))
            groups.startAtEnd(plan.group(), all, Deadline.in(JOINED));
        GroupHistory group = history.group(topic.name(), plan.group());
        GroupLedger groupLedger = ledger.group(plan.group());
        groups.tell(plan.group(), all, groupLedger);
        watched.add(new LagPoller.Watched(group, ledger, groupLedger, all));
        for (int i = 0; i < plan.count(); i++) {
            String name = "khaos-consumer-" + topic.name() + "-" + plan.group() + "-" + (i + 1);
            var consumed = group.consumer();
            consumers.add(new Member(
                    name,
                    topic.name(),
                    plan.group(),
                    plan.delay(),
                    conduct -> new ConsumerLoop(
                            name,
                            clients.consumer(name, plan.group(), plan.properties()),
                            topic.name(),
                            conduct,
                            new Reader(run, history.clock(), consumed, groupLedger.member()),
                            new Commits(topic.name(), ledger.partitions()),
                            consumed),
                    quotas));
        }
    }

    private boolean isJoined() {
        return consumers.stream().allMatch(consumer -> consumer.loop().assigned() >= 0);
    }

    /**
     * The load begins: time counts from here.
     *
     * @param load     what is due this long after, or later, is not sent; empty for until {@link #stopProducing}
     * @param patience how long, at the end, to wait for the last acknowledgements
     */
    public void start(Optional<Duration> load, Duration patience) {
        history.clock().begin();
        watched.forEach(group -> group.history().formed());
        producers.forEach(producer -> producer.loop().start(load, patience));
    }

    /** No record that is due so long after the start, or later, is sent any more; does not wait. */
    public void endLoad(Duration load) {
        producers.forEach(producer -> producer.loop().stop(load.toNanos() - 1));
    }

    /**
     * Ends the load, unless it has, and waits until every record that was handed to a client has ended as acked, failed or
     * unknown.
     *
     * @param load  what is due this long after the start, or later, is not sent any more
     * @param isCut asked all along; true gives up at once
     */
    public void stopProducing(Duration load, BooleanSupplier isCut, Progress progress) {
        endLoad(load);
        var shortly = Deadline.in(SHORT);
        while (true) {
            long waiting = producers.stream()
                    .filter(producer -> !producer.loop().isEnded())
                    .count();
            if (waiting == 0) break;
            boolean cuts = isCut.getAsBoolean();
            producers.forEach(producer -> end(producer.loop(), cuts));
            if (shortly.isOver())
                progress.part("waiting for the last acknowledgements", producers.size() - waiting, producers.size());
            LockSupport.parkNanos(OFTEN.toNanos());
        }
    }

    private static void end(ProducerLoop producer, boolean cuts) {
        if (cuts) producer.cut();
        else producer.stopWaiting();
    }

    /** Producers, in the order of the plan: of one topic, or all. */
    public List<Producing> producing(Optional<String> topic) {
        return producers.stream()
                .filter(producer -> topic.map(producer.topic()::equals).orElse(true))
                .map(Producing.class::cast)
                .toList();
    }

    /** Consumers, in the order of the plan: of one topic, or all. */
    public List<Consuming> consuming(Optional<String> topic) {
        return consumers.stream()
                .filter(consumer -> topic.map(consumer.topic()::equals).orElse(true))
                .map(Consuming.class::cast)
                .toList();
    }

    /** The run's consumer groups, each once, whatever topics it reads. */
    public List<Group> groups() {
        var byId = consumers.stream()
                .collect(Collectors.groupingBy(Member::group, LinkedHashMap::new, Collectors.toList()));
        return byId.entrySet().stream()
                .map(group -> (Group) new MemberGroup(group.getKey(), group.getValue(), groups))
                .toList();
    }

    /** @return whether every group had read and committed all before the deadline */
    public boolean drain(Deadline deadline) {
        return lag == null || deadline.poll(ASK_AGAIN, lag::isAllRead);
    }

    /** Consumers commit what they have worked off and leave their groups; the lag is read once more. */
    public void stopConsuming() {
        consumers.forEach(consumer -> consumer.loop().stop());
        var left = Deadline.in(LEFT);
        consumers.forEach(consumer -> consumer.loop().join(left));
        if (lag != null) lag.poll();
    }

    /**
     * Holds the ledger against the logs; everything has ended before.
     *
     * @param isCut asked all along; true gives up, and says so
     */
    public Audit audit(Deadline deadline, BooleanSupplier isCut, Progress progress) {
        Duration age = history.clock().elapsed();
        finalRead.carryOut(age, deadline, isCut, progress);
        return history.ledger().audit(history.clock().nanos());
    }

    /** What has not ended by now gets no more time. */
    @Override
    public void close() {
        consumers.forEach(consumer -> consumer.loop().cut());
        stopProducing(Duration.ZERO, () -> true, Progress.SILENT);
        var left = Deadline.in(LEFT);
        consumers.forEach(consumer -> consumer.loop().join(left));
        owned.close();
    }
}
