package khaos.run;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import khaos.base.Deadline;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.base.Owned;
import khaos.cluster.Cluster;
import khaos.cluster.harm.Harms;
import khaos.cluster.harm.Journal;
import khaos.fault.Fault;
import khaos.history.History;
import khaos.history.RunClock;
import khaos.service.Services;
import khaos.target.Injection;
import khaos.target.Selector;
import khaos.target.World;
import khaos.traffic.Traffic;

/**
 * Harms that somebody does one by one, without a timeline: to brokers and topics, since there are no producers and consumers
 * of khaos. Closing heals all that are open, the newest first. One thread.
 */
public final class OpenHarms implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Cluster cluster;
    private final World world;
    private final Owned owned = new Owned();
    private final Deque<Open> open = new ArrayDeque<>();

    /** @param journal where cures are written down, if the cluster is there after khaos */
    public OpenHarms(Cluster cluster, Journal journal) {
        this.cluster = cluster;
        var harms = owned.add(new Harms(cluster.direct(), cluster.id(), cluster.outlivesKhaos(), journal));
        var history = new History(new RunClock());
        var dice = new Dice(new SecureRandom().nextLong());
        var nobody = owned.add(
                new Traffic(List.of(), List.of(), false, cluster.client(), dice, 0, history, new HarmQuotas(harms)));
        this.world = new LiveWorld(cluster, Services.none(), nobody, harms, history.ledger(), dice);
    }

    /**
     * Does a harm and returns when it is felt. Closing what is returned heals, and returns when nothing is felt any more.
     *
     * @throws KhaosError when the cluster cannot do it, there is no such target, or it is not felt; it is healed then
     */
    public <T> Injection inject(Fault<T> fault, Selector<? extends T> target) {
        fault.needs(target).stream()
                .flatMap(needed -> cluster.capabilities().lack(needed).stream())
                .findFirst()
                .ifPresent(lack -> {
                    throw new KhaosError(lack.why(), lack.fix());
                });
        var harm = new Open(fault.onEach(target.in(world)), fault + " on " + target);
        open.push(harm);
        if (!Deadline.in(Occurrence.EFFECT).poll(LOOK, harm::isInEffect)) {
            harm.close();
            throw new KhaosError(harm.what + " never took effect", "");
        }
        return harm;
    }

    /** Heals all that are open, the newest first. */
    public void heal() {
        var all = new Owned();
        open.descendingIterator().forEachRemaining(all::add);
        open.clear();
        all.close();
    }

    @Override
    public void close() {
        try {
            heal();
        } finally {
            owned.close();
        }
    }

    /** A harm whose closing waits for its end. */
    private final class Open implements Injection {

        private final Injection harm;
        private final String what;
        private boolean isClosed;

        Open(Injection harm, String what) {
            this.harm = harm;
            this.what = what;
        }

        @Override
        public boolean isInEffect() {
            return Occurrence.isFelt(harm);
        }

        @Override
        public boolean isHealed() {
            return Occurrence.isWell(harm);
        }

        @Override
        public boolean isMomentary() {
            return harm.isMomentary();
        }

        @Override
        public void close() {
            open.remove(this);
            if (isClosed) return;
            isClosed = true;
            var deadline = Deadline.in(Occurrence.HEALED);
            if (!deadline.poll(LOOK, () -> Occurrence.isClosed(harm))) harm.close();
            if (!deadline.poll(LOOK, this::isHealed))
                throw new KhaosError(
                        what + " was not over " + Occurrence.HEALED.toSeconds() + " s after it was healed", "");
        }
    }
}
