package khaos.cluster.machine;

/**
 * One thing that was looked at.
 *
 * @param what   what there is: {@code memory: 16 gb, 12.3 gb free}
 * @param advice what to do about it, or what it means; may be empty
 */
public record Finding(Grade grade, String what, String advice) {

    /** How good that is. */
    public enum Grade {
        GOOD,
        /** Neither here nor there. */
        NEUTRAL,
        /** Works, with less comfort. */
        POOR,
        /** {@code run} cannot work. */
        BAD
    }

    static Finding good(String what) {
        return new Finding(Grade.GOOD, what, "");
    }

    static Finding neutral(String what, String advice) {
        return new Finding(Grade.NEUTRAL, what, advice);
    }

    static Finding poor(String what, String advice) {
        return new Finding(Grade.POOR, what, advice);
    }

    static Finding bad(String what, String advice) {
        return new Finding(Grade.BAD, what, advice);
    }

    public boolean isBad() {
        return grade == Grade.BAD;
    }
}
