package khaos.cluster.harm;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import khaos.base.KhaosError;
import khaos.target.Injection;

/** Something that Kafka was told to be otherwise than it was; closing tells it to be as before. */
final class Change implements Injection {

    private final Origins origins;
    private final Object thing;
    private final BooleanSupplier effect;
    private final BooleanSupplier isAsBefore;
    private boolean isClosed;

    private Change(Origins origins, Object thing, BooleanSupplier effect, BooleanSupplier isAsBefore) {
        this.origins = origins;
        this.thing = thing;
        this.effect = effect;
        this.isAsBefore = isAsBefore;
    }

    /**
     * Changes {@code thing}.
     *
     * @param found      how it is now
     * @param act        changes it
     * @param effect     whether it is changed
     * @param isAsBefore whether it is as it was found
     */
    static Injection of(
            Harms harms,
            Object thing,
            Supplier<? extends Cure> found,
            Runnable act,
            BooleanSupplier effect,
            BooleanSupplier isAsBefore) {
        harms.origins().hold(thing, found);
        var change = new Change(harms.origins(), thing, effect, isAsBefore);
        try {
            act.run();
        } catch (KhaosError failure) {
            change.closeUndisturbed(); // it may have been changed all the same
            throw failure;
        }
        return change;
    }

    private void closeUndisturbed() {
        boolean isInterrupted = Thread.interrupted();
        try {
            close();
        } finally {
            if (isInterrupted) Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isInEffect() {
        return effect.getAsBoolean();
    }

    @Override
    public boolean isHealed() {
        return origins.isHeld(thing) || isAsBefore.getAsBoolean();
    }

    @Override
    public synchronized void close() {
        if (isClosed) return;
        origins.release(thing);
        isClosed = true;
    }
}
