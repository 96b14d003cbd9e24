package khaos.traffic;

import java.time.Duration;

/** How a consumer is to behave now. Told by the faults, followed by the consumer's thread at its next record or poll. */
final class Conduct {

    /** Whether it works. */
    enum Hold {
        NONE,
        /** Polls on with everything paused, so that it stays in its group. */
        PAUSED,
        /** Does not even poll. */
        FROZEN
    }

    private volatile Duration delay;
    private volatile Hold hold = Hold.NONE;
    private volatile boolean isRejoining;

    Conduct(Duration delay) {
        this.delay = delay;
    }

    Duration delay() {
        return delay;
    }

    void slow(Duration other) {
        delay = other;
    }

    Hold hold() {
        return hold;
    }

    void hold(Hold other) {
        hold = other;
    }

    void rejoin() {
        isRejoining = true;
    }

    /** Whether it is to leave its group and join again; true once for each time it was told. The consumer's thread. */
    boolean takeRejoin() {
        if (!isRejoining) return false;
        isRejoining = false;
        return true;
    }
}
