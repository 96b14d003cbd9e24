package khaos.cli;

/** How khaos ends, as scripts see it. */
public enum Exit {
    /** All held, or there was nothing to hold. */
    OK(0),
    /** An expectation broke. */
    BROKEN(1),
    /** Wrong usage, script or plan. */
    BAD_INPUT(2),
    /** Could not run, or the outcome is not known. */
    INCONCLUSIVE(3),
    /** A run with a duration was cut short. */
    CUT_SHORT(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
