package khaos.run;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread for each harm that is done just now. Some wait for work: to start one takes tens of milliseconds while all cores are
 * busy, and whoever starts it waits as long.
 */
final class Hands implements Executor, AutoCloseable {

    private static final int WAITING = 8;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            WAITING, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Hands::thread);

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "khaos-incident");
        thread.setDaemon(true);
        return thread;
    }

    /** Before the first of them is needed. */
    void getReady() {
        pool.prestartAllCoreThreads();
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    /** Those that are at work finish it. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
