package khaos.target;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A harm that was done. Closing it undoes it: idempotent, bounded in time, and tried even when the harm never took effect.
 * Whether it is felt, and whether it is over, is asked of the world and never assumed from the command's return.
 */
public interface Injection extends AutoCloseable {

    /** Whether the harm is felt, seen from outside (the broker is gone from the cluster, the member left its group). */
    boolean isInEffect();

    /** Whether nothing of it is felt any more; asked after {@link #close}. */
    boolean isHealed();

    /** Whether it is an act that is over once done, with nothing to undo. */
    default boolean isMomentary() {
        return false;
    }

    @Override
    void close();

    /** Several as one: in effect when all are, healed when all are, closed newest first. */
    static Injection all(List<Injection> parts) {
        return new Together(parts);
    }

    /** An act that is done once and leaves nothing to undo: in effect as soon as {@code effect} holds. */
    static Injection momentary(BooleanSupplier effect) {
        return new Injection() {
            @Override
            public boolean isInEffect() {
                return effect.getAsBoolean();
            }

            @Override
            public boolean isHealed() {
                return true;
            }

            @Override
            public boolean isMomentary() {
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
