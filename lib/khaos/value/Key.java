package khaos.value;

/** How record keys are chosen: a key distribution, or a field of the value ({@link FieldKey}). Immutable and shared. */
public interface Key {

    /** Hands out key bytes for one producer thread; the arrays are shared between records and never written to. */
    Keys keys(Origin origin);

    /** Hands out one key after another. One thread. */
    @FunctionalInterface
    interface Keys {
        byte[] next();
    }
}
