package khaos.network.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Toxics that begin or end by themselves. One thread, that of the requests. */
final class Timetable {

    private final ScheduledExecutorService thread;
    private final List<Future<?>> entries = new ArrayList<>();

    Timetable(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    void in(long millis, Runnable act) {
        entries.removeIf(Future::isDone);
        entries.add(thread.schedule(act, millis, TimeUnit.MILLISECONDS));
    }

    void clear() {
        entries.forEach(entry -> entry.cancel(false));
        entries.clear();
    }
}
