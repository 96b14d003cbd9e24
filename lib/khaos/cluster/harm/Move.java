package khaos.cluster.harm;

import java.util.function.BooleanSupplier;
import khaos.base.KhaosError;
import khaos.target.Injection;

/** A topic's replicas or leaders were moved; closing moves them back to where they were. */
final class Move implements Injection {

    private final Harms harms;
    private final Placement old;
    private final BooleanSupplier effect;
    private final Journal.Entry entry;
    private boolean isClosed;

    private Move(Harms harms, Placement old, BooleanSupplier effect) {
        this.harms = harms;
        this.old = old;
        this.effect = effect;
        this.entry = harms.before(old);
    }

    /**
     * @param act    moves
     * @param effect whether it has
     */
    static Injection of(Harms harms, Placement old, Runnable act, BooleanSupplier effect) {
        harms.claim(old.topic(), "the placement of topic " + old.topic());
        var move = new Move(harms, old, effect);
        try {
            act.run();
        } catch (KhaosError failure) {
            Undisturbed.run(move::close); // it may have moved all the same
            throw failure;
        }
        return move;
    }

    @Override
    public boolean isInEffect() {
        return effect.getAsBoolean();
    }

    @Override
    public boolean isHealed() {
        return old.holds(harms.admin());
    }

    @Override
    public synchronized void close() {
        if (isClosed) return;
        old.heal(harms.admin());
        isClosed = true;
        entry.close();
        harms.release(old.topic());
    }
}
