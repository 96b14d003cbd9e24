package khaos.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How often somebody asked the run to end: once is the normal way, twice skips all waiting. Any thread. */
public final class Stop {

    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean isCut;

    /** Asks once more. */
    public synchronized void ask() {
        if (isAsked()) isCut = true;
        asked.countDown();
    }

    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Asked at least twice. */
    public boolean isCut() {
        return isCut;
    }

    /** Returns after {@code time}, or as soon as it is asked; an interrupt counts as asking. */
    void await(Duration time) {
        try {
            asked.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            ask();
        }
    }
}
