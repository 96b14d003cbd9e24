package khaos.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import khaos.base.Dice;
import khaos.base.Rate;
import khaos.history.FlowHistory;
import khaos.history.RunClock;
import khaos.history.ledger.FlowLedger;
import khaos.plan.flow.FlowPlan;
import khaos.traffic.flow.Departures;
import khaos.traffic.flow.FlowEngine;
import khaos.traffic.flow.Starts;
import khaos.value.Made;
import khaos.value.Origin;
import khaos.wire.FlowTag;
import khaos.wire.Maker;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * One flow: one thread that makes every record of it, and one client for each of its topics. Open loop, as a {@link
 * ProducerLoop}. When the load ends no instance begins any more; those on their way have {@link #DRAIN} to end, and are
 * counted as cut after it.
 */
final class FlowLoop implements Runnable, Sending, Starts, Departures {

    static final Duration DRAIN = Duration.ofSeconds(10);

    /** After the stop, what was due before it may still begin for this long. */
    private static final long GRACE_NANOS = 1_000_000_000;

    private static final long LEAST_SLEEP_NANOS = 500_000;
    private static final long MOST_SLEEP_NANOS = 100_000_000;

    private final FlowEngine engine;
    private final Made made;
    private final List<FlowProducer> bySteps;
    private final List<FlowProducer> producers;
    private final FlowHistory history;
    private final FlowLedger ledger;
    private final Tagged tagged = new Tagged();
    private final RunClock clock;
    private final Thread thread;
    private final Queue<Burst> bursts = new ConcurrentLinkedQueue<>();
    private final LongAdder burstInstances = new LongAdder();
    private volatile Schedule schedule;
    private volatile long lastNanos = Long.MAX_VALUE;
    private volatile Duration patience = Duration.ZERO;
    private volatile boolean isCut;
    private volatile boolean isHandedOver;

    /** @param bySteps the producer of each step, in the order of the plan */
    FlowLoop(
            FlowPlan plan,
            Dice dice,
            Origin origin,
            List<FlowProducer> bySteps,
            FlowHistory history,
            FlowLedger ledger,
            RunClock clock) {
        this.engine = new FlowEngine(plan, dice, origin, this, this);
        this.made = origin.given();
        this.bySteps = List.copyOf(bySteps);
        this.producers = this.bySteps.stream().distinct().toList();
        this.history = history;
        this.ledger = ledger;
        ledger.names(engine::name);
        this.clock = clock;
        this.schedule = Schedule.constant(plan.rate(), 0, 1);
        this.thread = new Thread(this, "khaos-flow-" + plan.name());
        producers.forEach(producer -> producer.in(this, producer == bySteps.get(0), plan.rate()));
    }

    List<FlowProducer> producers() {
        return producers;
    }

    @Override
    public Stream<Map<MetricName, ? extends Metric>> metrics() {
        return producers.stream().map(FlowProducer::metrics);
    }

    /**
     * @param load     no instance due this long after the load's start, or later, begins; empty for until {@link #stop}
     * @param patience how long, after the last record, the clients then have to deliver what is in flight
     */
    @Override
    public void start(Optional<Duration> load, Duration patience) {
        this.patience = patience;
        load.ifPresent(time -> lastNanos = time.toNanos() - 1);
        thread.start();
    }

    /** From this moment on at another rate, or not at all when it is empty. */
    synchronized void pace(Optional<Rate> rate) {
        schedule = schedule.then(clock.nanos(), rate);
        wake();
    }

    /** So many instances now, on top of the schedule. */
    Burst burst(long instances) {
        var burst = new Burst(instances, clock.nanos());
        bursts.add(burst);
        burstInstances.add(instances);
        wake();
        return burst;
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    /** No instance due after {@code nanos} begins. Never started, it is closed. */
    @Override
    public void stop(long nanos) {
        lastNanos = Math.min(lastNanos, nanos);
        wake();
        if (thread.getState() == Thread.State.NEW) producers.forEach(producer -> producer.close(Duration.ZERO));
    }

    @Override
    public void stopWaiting() {
        if (!isHandedOver && clock.nanos() > lastNanos + DRAIN.toNanos() + GRACE_NANOS) thread.interrupt();
    }

    /** Gives up on what is on its way, too. Once: a second interrupt would leave a client half closed. */
    @Override
    public void cut() {
        if (patience.isZero()) return;
        patience = Duration.ZERO;
        isCut = true;
        thread.interrupt();
    }

    @Override
    public boolean isEnded() {
        return !thread.isAlive();
    }

    @Override
    public void run() {
        try {
            while (!isCut && !engine.isStopped() && !isOver()) turn();
            leaveUnsent();
        } finally {
            history.cut(engine.inFlight());
            isHandedOver = true;
            for (var producer : producers) producer.close(patience);
        }
    }

    private boolean isOver() {
        long now = clock.nanos();
        if (now <= lastNanos) return false;
        boolean isAllBegun = engine.nextStart() >= schedule.dueBy(lastNanos) || now > lastNanos + GRACE_NANOS;
        return isAllBegun && engine.inFlight() == 0 || now > lastNanos + DRAIN.toNanos();
    }

    private void turn() {
        if (!made.isReady()) { // instances that are due keep their intended time
            LockSupport.parkNanos(LEAST_SLEEP_NANOS);
            return;
        }
        long before = engine.started();
        for (Burst burst = bursts.poll(); burst != null; burst = bursts.poll()) {
            for (long i = 0; i < burst.records(); i++) engine.begin(burst.intendedNanos());
            burst.handedOver();
        }
        engine.advance(clock.nanos());
        history.started(engine.started() - before);
        long wanted = Math.min(engine.idleUntilNanos(), schedule.dueNanos(engine.nextStart()));
        long wait = Math.min(wanted - clock.nanos(), MOST_SLEEP_NANOS);
        if (wait > 0) LockSupport.parkNanos(Math.max(wait, LEAST_SLEEP_NANOS));
    }

    /** Instances that were due and never began lack their first record at least. */
    private void leaveUnsent() {
        long due = schedule.dueBy(lastNanos);
        for (long index = engine.nextStart(); index < due; index++)
            bySteps.get(0).unsent(schedule.dueNanos(index));
    }

    @Override
    public long dueBy(long nanos) {
        long until = Math.min(nanos, lastNanos);
        boolean mayBegin = lastNanos == Long.MAX_VALUE || clock.nanos() - GRACE_NANOS < lastNanos;
        return mayBegin ? schedule.dueBy(until) : 0;
    }

    @Override
    public long dueNanos(long index) {
        return schedule.dueNanos(index);
    }

    @Override
    public boolean isHeld(int step) {
        return bySteps.get(step).isHeld();
    }

    @Override
    public boolean send(int step, long instance, int record, Maker made, long dueNanos) {
        FlowProducer producer = bySteps.get(step);
        if (!producer.isJudged()) return producer.send(made, dueNanos, clock.nanos());
        int lane = ledger.lane(step, record);
        boolean isSent =
                producer.send(tagged.of(made, FlowTag.of(ledger.index(), lane, instance)), dueNanos, clock.nanos());
        if (isSent) ledger.sent(lane, instance);
        return isSent;
    }

    @Override
    public void completed(long instance) {
        history.completed();
    }

    /** How many records of all steps a second, on average over the load so far. */
    double perSecond(long records) {
        long nanos = Math.max(0, Math.min(clock.nanos(), lastNanos));
        return records * 1e9 / (nanos + 1);
    }
}
