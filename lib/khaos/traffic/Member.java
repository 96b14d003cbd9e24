package khaos.traffic;

import java.time.Duration;
import java.util.function.Function;
import khaos.base.Bytes;
import khaos.base.Deadline;
import khaos.target.Consuming;
import khaos.target.Injection;
import khaos.traffic.Conduct.Hold;

/** One consumer of the run, as what can be hurt: it stays the same when its client dies and another one takes its place. */
final class Member implements Consuming {

    private static final Duration GONE = Duration.ofSeconds(5);

    private final String name;
    private final String topic;
    private final String group;
    private final Conduct conduct;
    private final Function<Conduct, ConsumerLoop> maker;
    private final Quotas quotas;
    private final Layers<Duration> delays;
    private final Layers<Hold> holds;
    private volatile ConsumerLoop loop;
    private int deaths;

    /** @param maker makes a client and its loop, which behaves as it is told */
    Member(
            String name,
            String topic,
            String group,
            Duration delay,
            Function<Conduct, ConsumerLoop> maker,
            Quotas quotas) {
        this.name = name;
        this.topic = topic;
        this.group = group;
        this.conduct = new Conduct(delay);
        this.maker = maker;
        this.quotas = quotas;
        this.delays = new Layers<>(delay, conduct::slow);
        this.holds = new Layers<>(Hold.NONE, this::hold);
        this.loop = maker.apply(conduct);
    }

    @Override
    public String name() {
        return name;
    }

    String topic() {
        return topic;
    }

    @Override
    public String group() {
        return group;
    }

    ConsumerLoop loop() {
        return loop;
    }

    /** Whether it is there and does its work. */
    boolean isWorking() {
        return loop.isAlive() && conduct.hold() == Hold.NONE;
    }

    void rejoin() {
        conduct.rejoin();
    }

    @Override
    public synchronized Injection kill() {
        deaths++;
        loop.abandon();
        return new Death();
    }

    private synchronized void revive() {
        if (--deaths > 0) return;
        loop.join(Deadline.in(GONE));
        loop = maker.apply(conduct);
        loop.start();
    }

    @Override
    public Injection pause() {
        return holds.over(Hold.PAUSED, this::isHeld);
    }

    @Override
    public Injection freeze() {
        return holds.over(Hold.FROZEN, this::isHeld);
    }

    private boolean isHeld() {
        return loop.isHeld() || !loop.isAlive();
    }

    private void hold(Hold hold) {
        conduct.hold(hold);
        loop.wake();
    }

    @Override
    public Injection slow(Duration delay) {
        return delays.over(delay, () -> true);
    }

    @Override
    public Injection throttle(Bytes perSecond) {
        return quotas.consumer(name, perSecond);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Felt as soon as its thread has ended; the group hears of it by the session's timeout alone. */
    private final class Death implements Injection {

        private boolean isClosed;

        @Override
        public boolean isInEffect() {
            return !loop.isAlive();
        }

        @Override
        public boolean isHealed() {
            return loop.isAlive() && loop.assigned() >= 0;
        }

        @Override
        public synchronized void close() {
            if (isClosed) return;
            isClosed = true;
            revive();
        }
    }
}
