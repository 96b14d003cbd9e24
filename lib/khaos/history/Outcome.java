package khaos.history;

/**
 * How one send ended. Only the log can say what became of an {@link #UNKNOWN} record, so it is never called lost; a
 * {@link #FAILED} one is certain never to have been appended.
 */
public enum Outcome {
    ACKED,
    FAILED,
    UNKNOWN
}
