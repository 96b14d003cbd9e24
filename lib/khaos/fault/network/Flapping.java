package khaos.fault.network;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import khaos.base.KhaosError;
import khaos.target.Injection;
import khaos.target.Link;

/** Links that go down and come up together until they are healed, on a thread of its own. */
final class Flapping implements Injection {

    /** Longer than it takes to ask a proxy for every link. */
    private static final Duration ENDED = Duration.ofSeconds(30);

    private final Flap flap;
    private final List<Link> links;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "khaos-flap");
    private volatile Injection last = Injection.all(List.of());
    private volatile boolean wasDown;

    Flapping(Flap flap, List<Link> links) {
        this.flap = flap;
        this.links = links;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        for (long due = System.nanoTime(); !isEndedBy(due); due += flap.period().toNanos())
            try {
                last.close(); // what could not be undone the time before
                last = new Down().onEach(links);
                wasDown |= last.isInEffect();
                isEndedBy(due + flap.down().toNanos());
                last.close();
            } catch (KhaosError unreachable) {
                // tried again the next time; who closes this is told
            }
    }

    private boolean isEndedBy(long nanos) {
        try {
            return ending.await(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            return true;
        }
    }

    @Override
    public boolean isInEffect() {
        return wasDown;
    }

    @Override
    public boolean isHealed() {
        return !thread.isAlive() && last.isHealed();
    }

    @Override
    public void close() {
        ending.countDown();
        try {
            thread.join(ENDED.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) last.close();
    }
}
