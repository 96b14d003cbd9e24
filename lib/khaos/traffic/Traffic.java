package khaos.traffic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.base.Deadline;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.base.Owned;
import khaos.base.Progress;
import khaos.history.Audit;
import khaos.history.History;
import khaos.history.ledger.LedgerFile;
import khaos.history.ledger.TopicLedger;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;
import khaos.plan.flow.FlowPlan;
import khaos.target.Consuming;
import khaos.target.Group;
import khaos.target.Producing;
import khaos.value.References;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * All producers and consumers of a run. In order: {@link #prepare} connects everything and waits until the groups own
 * their partitions; {@link #start} begins the load; {@link #stopProducing} ends it and counts every record; {@link #drain}
 * lets the consumers catch up; {@link #close} ends what is left, whatever came before.
 */
public final class Traffic implements AutoCloseable {

    private static final Duration JOINED = Duration.ofSeconds(20);
    private static final Duration HEARD_OF = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofMillis(50);
    private static final Duration LEFT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(500);

    /** Off only to measure what the ledger costs (bench/ledger). */
    private static final boolean IS_KEEPING_BOOKS = !"off".equals(System.getProperty("khaos.ledger"));

    private final List<TopicPlan> topics;
    private final List<FlowPlan> plannedFlows;
    private final boolean withConsumers;
    private final Dice dice;
    private final long run;
    private final History history;
    private final Clients clients;
    private final Admin admin;
    private final Groups groups;
    private final Owned owned = new Owned();
    private final Quotas quotas;
    private final Handovers handovers;
    private final References references = new References();
    private final Senders senders;
    private final Crews crews;
    private final Load load = new Load();
    private final List<Member> consumers = new ArrayList<>();
    private final List<TopicLedger> ledgers = new ArrayList<>();
    private LagPoller lag;
    private FinalRead finalRead;
    private Optional<LedgerFile> books = Optional.empty();

    /**
     * @param cluster client settings that reach the cluster
     * @param dice    all data, keys and schedules come from it
     * @param run     what every identity header of this run says
     * @param quotas  for clients that are to be throttled
     */
    public Traffic(
            List<TopicPlan> topics,
            List<FlowPlan> flows,
            boolean withConsumers,
            Map<String, Object> cluster,
            Dice dice,
            long run,
            History history,
            Quotas quotas) {
        this(topics, flows, withConsumers, cluster, dice, run, history, quotas, Limits.NONE, () -> {});
    }

    /**
     * The same, held to {@code limits}.
     *
     * @param reached told when all bytes are sent; from then on nothing is
     */
    public Traffic(
            List<TopicPlan> topics,
            List<FlowPlan> flows,
            boolean withConsumers,
            Map<String, Object> cluster,
            Dice dice,
            long run,
            History history,
            Quotas quotas,
            Limits limits,
            Runnable reached) {
        this.topics = List.copyOf(topics);
        this.plannedFlows = List.copyOf(flows);
        this.withConsumers = withConsumers;
        this.dice = dice;
        this.run = run;
        this.history = history;
        this.quotas = quotas;
        this.clients = new Clients(cluster);
        this.handovers = new Handovers(clients, run, history, IS_KEEPING_BOOKS, new Ceiling(limits, reached));
        this.admin = clients.admin();
        owned.add(() -> admin.close(SHORT)); // without a limit it waits for every request to time out
        this.groups = new Groups(admin);
        this.senders = new Senders(dice, references, history, handovers, quotas, this::isJudged);
        this.crews = new Crews(this.topics, this::ledger, dice, run, history, clients, groups, handovers, quotas);
    }

    /** Whether all bytes that may be sent are sent. */
    public boolean isFull() {
        return handovers.ceiling().isReached();
    }

    /**
     * Connects all clients; no record is sent.
     *
     * @param isCut asked all along; true stops waiting for the groups
     */
    public void prepare(BooleanSupplier isCut) {
        for (int i = 0; i < topics.size(); i++) prepare(topics.get(i), i);
        plannedFlows.forEach(flow -> load.add(senders.of(flow, topics)));
        new Sampling(references, admin).carryOut(clients);
        finalRead = new FinalRead(
                clients,
                admin,
                history.ledger(),
                run,
                topics.stream().filter(this::isJudged).map(this::withFlows).toList());
        finalRead.begin();
        lag = owned.add(new LagPoller(groups, crews.watched(), ledgers));
        consumers.forEach(consumer -> consumer.loop().start());
        if (!Deadline.in(JOINED).poll(ASK_AGAIN, () -> isCut.getAsBoolean() || isJoined()))
            throw new KhaosError(
                    "the consumer groups did not form within " + JOINED.toSeconds() + " s",
                    "see whether the group coordinator answers, or run with --no-consumers");
        lag.start();
    }

    /** From now on the ledger is also kept in {@code file}, which outlives a khaos that is killed; call it before the load. */
    public void keepBooks(Path file, String cluster) {
        try {
            books = Optional.of(owned.add(LedgerFile.begin(file, run, cluster, history.ledger())));
        } catch (IOException unwritable) {
            throw new KhaosError(
                    "the ledger file " + file + " cannot be written: " + unwritable.getMessage(),
                    "name a folder that you may write to with --results",
                    unwritable);
        }
    }

    /** Whether the ledger can tell its records apart; without any producers there is nothing to tell. */
    private boolean isJudged(TopicPlan topic) {
        return IS_KEEPING_BOOKS && topic.identity() && Written.is(withFlows(topic), topics, withConsumers);
    }

    /** The topic as all produce to it, flows too: what is promised depends on their settings. */
    private TopicPlan withFlows(TopicPlan topic) {
        return topic.sentToBy(plannedFlows.stream()
                .filter(flow -> flow.topics().contains(topic.name()))
                .map(flow -> new ProducersPlan(1, flow.rate(), flow.properties()))
                .toList());
    }

    private void prepare(TopicPlan topic, int index) {
        TopicLedger ledger = ledger(index);
        ledgers.add(ledger);
        if (!IS_KEEPING_BOOKS) ledger.unjudged("the ledger is off");
        else if (!topic.identity()) ledger.unjudged("the records of '" + topic.name() + "' bear no identity");
        if (Written.isInTransactions(topic, topics, withConsumers)) ledger.hasMarkers();
        senders.of(topic).forEach(load::add);
        if (withConsumers) topic.consumers().forEach(plan -> consumers.addAll(crews.of(topic, ledger, plan)));
    }

    private TopicLedger ledger(int index) {
        String name = topics.get(index).name();
        return history.ledger().topic(name).orElseGet(() -> history.ledger().topic(name, index, partitions(name)));
    }

    /** A broker may hear of a new topic a moment after others did: one that does not know it is asked again. */
    private int partitions(String topic) {
        for (var deadline = Deadline.in(HEARD_OF); ; LockSupport.parkNanos(ASK_AGAIN.toNanos())) {
            try {
                return admin.describeTopics(Set.of(topic))
                        .topicNameValues()
                        .get(topic)
                        .get()
                        .partitions()
                        .size();
            } catch (ExecutionException failure) {
                boolean isNew = failure.getCause() instanceof UnknownTopicOrPartitionException;
                if (!isNew || deadline.isOver())
                    throw new KhaosError(
                            "topic " + topic + " cannot be described: " + failure.getMessage(), "", failure);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new KhaosError("stopped while topic " + topic + " was described", "", stop);
            }
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
        crews.watched().forEach(group -> group.history().formed());
        this.load.start(load, patience);
        history.unansweredBy(broker -> NodeRequests.unanswered(clientMetrics(), broker));
    }

    private Stream<Map<MetricName, ? extends Metric>> clientMetrics() {
        return Stream.concat(load.metrics(), consumers.stream().map(consumer -> consumer.loop()
                .metrics()));
    }

    /** No record that is due so long after the start, or later, is sent any more; does not wait. */
    public void endLoad(Duration load) {
        this.load.end(load);
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
        this.load.awaitEnd(isCut, progress);
    }

    /** Producers, in the order of the plan, those of flows last: of one topic, or all. */
    public List<Producing> producing(Optional<String> topic) {
        return load.producing(topic);
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
        books.flatMap(LedgerFile::trouble).ifPresent(why -> progress.say("the ledger file is not whole: " + why));
        crews.tellOffsets();
        finalRead.carryOut(age, deadline, isCut, progress);
        return history.audit();
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
