package khaos.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import khaos.base.Rate;
import khaos.history.Odd;
import khaos.history.Produced;
import khaos.history.RunClock;
import khaos.value.Made;
import khaos.wire.OddMaker;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * One producer: one thread, one client, one schedule. Open loop: what is due is sent, what is late is sent at once and
 * keeps its intended time. A full client buffer makes it wait and catch up; nothing but {@link #stop} ends it.
 */
final class ProducerLoop implements Runnable, Sending {

    /** The shortest sleep: more often than this, due records are sent together. */
    private static final long TICK_NANOS = 500_000;

    /** After the stop, what was due before it may still be handed over for this long. */
    private static final long GRACE_NANOS = 1_000_000_000;

    /** Between two looks whether the run is over, when there is nothing more to send. */
    private static final long REST_NANOS = 10_000_000;

    /** Sent between two looks at the clock when nothing is paced. */
    private static final int FLAT_OUT_BATCH = 64;

    private static final Handover.Ended NOBODY_ASKS = failure -> {};

    private final Sender sender;
    private final OddMaker maker;
    private final Made made;
    private final Produced produced;
    private volatile Schedule schedule;
    private final RunClock clock;
    private final Thread thread;
    private final Queue<Burst> bursts = new ConcurrentLinkedQueue<>();
    private final LongAdder burstRecords = new LongAdder();
    private final LongAdder copies = new LongAdder();
    private volatile long lastNanos = Long.MAX_VALUE;
    private volatile Duration patience = Duration.ZERO;
    private volatile boolean isHandedOver;

    private long next;
    private boolean isCut;
    private boolean isResting;

    ProducerLoop(String name, Sender sender, OddMaker maker, Made made, Schedule schedule, RunClock clock) {
        this.sender = sender;
        this.made = made;
        this.maker = maker;
        this.schedule = schedule;
        this.produced = sender.produced();
        this.clock = clock;
        this.thread = new Thread(this, name);
        produced.askedBy(this::askedPerSecond);
    }

    @Override
    public void start(Optional<Duration> load, Duration patience) {
        this.patience = patience;
        load.ifPresent(time -> lastNanos = time.toNanos() - 1);
        thread.start();
    }

    @Override
    public Stream<Map<MetricName, ? extends Metric>> metrics() {
        return Stream.of(sender.metrics());
    }

    String name() {
        return thread.getName();
    }

    String topic() {
        return sender.topic();
    }

    /** From this moment on at another rate, or not at all when it is empty. What is due by now keeps its intended time. */
    synchronized void pace(Optional<Rate> rate) {
        schedule = schedule.then(clock.nanos(), rate);
        LockSupport.unpark(thread);
    }

    /** So many records now, on top of the schedule. */
    Burst burst(long records) {
        var burst = new Burst(records, clock.nanos());
        bursts.add(burst);
        burstRecords.add(records);
        LockSupport.unpark(thread);
        return burst;
    }

    /** What was due over the load so far, whatever changed its rate. */
    private double askedPerSecond() {
        Schedule all = schedule;
        if (all.wasEverUnlimited()) return Double.POSITIVE_INFINITY;
        long nanos = Math.max(0, Math.min(clock.nanos(), lastNanos));
        return (all.dueBy(nanos) + burstRecords.sum() + copies.sum()) * 1e9 / (nanos + 1);
    }

    @Override
    public void stop(long nanos) {
        lastNanos = Math.min(lastNanos, nanos);
        LockSupport.unpark(thread);
        if (thread.getState() == Thread.State.NEW) sender.close(Duration.ZERO);
    }

    @Override
    public void stopWaiting() {
        if (!isHandedOver && clock.nanos() > lastNanos + GRACE_NANOS && !sender.hurry()) thread.interrupt();
    }

    /** Once: a second interrupt would leave the client half closed. */
    @Override
    public void cut() {
        if (patience.isZero()) return;
        patience = Duration.ZERO;
        thread.interrupt();
    }

    @Override
    public boolean isEnded() {
        return !thread.isAlive();
    }

    @Override
    public void run() {
        try {
            while (!isCut && !isOver()) produceWhatIsDue();
            if (!schedule.isUnlimited()) leaveUnsent();
        } finally {
            isHandedOver = true;
            sender.close(patience);
        }
    }

    private void leaveUnsent() {
        long due = schedule.dueBy(lastNanos);
        while (next < due) {
            long intendedNanos = schedule.dueNanos(next);
            long ofThatSecond =
                    Math.min(due, schedule.dueBy(intendedNanos / 1_000_000_000 * 1_000_000_000 + 999_999_999));
            long records = Math.max(1, ofThatSecond - next);
            produced.unsent(intendedNanos, records);
            next += records;
        }
    }

    private boolean isOver() {
        long now = clock.nanos();
        if (now < lastNanos) return false;
        return schedule.isUnlimited() || next >= schedule.dueBy(lastNanos) || now > lastNanos + GRACE_NANOS;
    }

    private void produceWhatIsDue() {
        if (!made.isReady()) { // due records keep their intended time
            LockSupport.parkNanos(TICK_NANOS);
            isCut = Thread.interrupted();
            return;
        }
        Schedule now = schedule;
        sendBursts();
        long due = now.dueBy(Math.min(clock.nanos(), lastNanos));
        while (next < due && mayHandOver() && !made.isOver()) {
            long intendedNanos = now.dueNanos(next++);
            long handedNanos = clock.nanos();
            produced.due(intendedNanos, handedNanos);
            if (!send(intendedNanos, handedNanos)) next--;
        }
        if (made.isOver()) {
            rest(now);
            return;
        }
        if (now.isUnlimited()) {
            for (int i = 0; i < FLAT_OUT_BATCH && !isCut && !made.isOver(); i++) {
                long nanos = clock.nanos();
                send(nanos, nanos);
            }
            sender.tick();
            return;
        }
        long wait = Math.min(sender.tick(), now.dueNanos(next) - clock.nanos());
        if (wait > 0 && clock.nanos() < lastNanos) LockSupport.parkNanos(Math.max(wait, TICK_NANOS));
    }

    /** Nothing is due any more, from the first record on that cannot be made. */
    private synchronized void rest(Schedule now) {
        if (schedule == now && !isResting)
            schedule = now.then(now.isUnlimited() ? clock.nanos() : now.dueNanos(next) - 1, Optional.empty());
        isResting = true;
        LockSupport.parkNanos(REST_NANOS);
    }

    private boolean mayHandOver() {
        return !isCut && clock.nanos() - GRACE_NANOS < lastNanos;
    }

    private void sendBursts() {
        for (Burst burst = bursts.poll(); burst != null; burst = bursts.poll()) {
            for (long i = 0; i < burst.records() && mayHandOver(); i++) send(burst.intendedNanos(), clock.nanos());
            burst.handedOver();
        }
    }

    /** @return false when the run stopped while it waited */
    private boolean send(long intendedNanos, long handedNanos) {
        maker.next();
        isCut = !sender.send(maker, mark(), intendedNanos, handedNanos, ended());
        if (isCut) return false;
        note(maker.oddity());
        if (maker.isRepeated()) repeat(intendedNanos);
        return true;
    }

    /** Others may look up what is in the record as soon as it is acknowledged; a tombstone and noise have nothing of it. */
    private Handover.Ended ended() {
        if (!made.isReferredTo()) return NOBODY_ASKS;
        Runnable known = made.take();
        if (maker.oddity() == OddMaker.Oddity.TOMBSTONE || maker.oddity() == OddMaker.Oddity.OVERSIZE)
            return NOBODY_ASKS;
        return failure -> {
            if (failure == null) known.run();
        };
    }

    private void repeat(long intendedNanos) {
        isCut = !sender.send(maker, Handover.Mark.COPY, intendedNanos, clock.nanos(), NOBODY_ASKS);
        if (isCut) return;
        copies.increment();
        produced.odd(Odd.COPY);
    }

    private Handover.Mark mark() {
        return maker.oddity() == OddMaker.Oddity.OVERSIZE ? Handover.Mark.OVERSIZE : Handover.Mark.NONE;
    }

    private void note(OddMaker.Oddity oddity) {
        switch (oddity) {
            case NONE -> {}
            case TOMBSTONE -> produced.odd(Odd.TOMBSTONE);
            case LATE -> produced.odd(Odd.LATE);
            case OVERSIZE -> produced.odd(Odd.OVERSIZE);
            case POISON -> produced.odd(Odd.valueOf(maker.spoil().name()));
        }
    }
}
