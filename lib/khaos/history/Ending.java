package khaos.history;

/** Why the load of a run ended. */
public enum Ending {
    /** Its time was over. */
    DURATION,
    /** Somebody stopped it (Ctrl-C, a signal); the normal end of a run without a duration. */
    STOPPED,
    /** Somebody stopped it twice: what was in flight is unknown, and nothing was drained. */
    CUT
}
