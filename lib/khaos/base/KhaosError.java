package khaos.base;

/**
 * A mistake or a failure told to a person: {@code what} is wrong, and the {@code fix}. Never carries a stack trace to
 * the screen; whoever knows a script line adds it on the way up.
 */
public class KhaosError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fix;

    /**
     * @param what one sentence without a full stop; limits name both numbers ("partitions must be at least 1, got 0")
     * @param fix  one imperative sentence, or empty when {@code what} says it all
     */
    public KhaosError(String what, String fix) {
        super(what);
        this.fix = fix;
    }

    public KhaosError(String what, String fix, Throwable cause) {
        super(what, cause);
        this.fix = fix;
    }

    public String what() {
        return getMessage();
    }

    public String fix() {
        return fix;
    }
}
