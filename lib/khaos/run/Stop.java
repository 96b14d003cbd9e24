package khaos.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Why a run ends before its time: somebody asked, once for the normal way and twice to skip all waiting, or the scenario
 * itself said so. Any thread.
 */
public final class Stop {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean isAsked;
    private volatile boolean isCut;

    /** Asks once more. */
    public synchronized void ask() {
        if (isAsked) isCut = true;
        isAsked = true;
        over.countDown();
    }

    /** The scenario ends the load, as if its time were over. */
    void end() {
        over.countDown();
    }

    public boolean isAsked() {
        return isAsked;
    }

    /** Asked, or ended by the scenario. */
    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Asked at least twice. */
    public boolean isCut() {
        return isCut;
    }

    /** Returns after {@code time}, or as soon as it is over; an interrupt counts as asking. */
    public void await(Duration time) {
        try {
            over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            ask();
        }
    }
}
