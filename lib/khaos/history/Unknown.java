package khaos.history;

/**
 * A figure that nobody knows: never measured, or older than its poll. Thrown instead of a null or a zero, so that no
 * condition holds by accident; a claim in which it is thrown becomes unknown.
 */
public final class Unknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what one sentence: "the lag of billing could not be read for 5 s" */
    public Unknown(String what) {
        super(what, null, false, false);
    }
}
