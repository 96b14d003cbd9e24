package khaos.network.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import khaos.network.Proxy;

/** Toxics that begin or end by themselves. One thread, that of the requests. */
final class Timetable {

    private final ScheduledExecutorService thread;
    private final List<Entry> entries = new ArrayList<>();

    Timetable(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    void in(long millis, Proxy proxy, String toxic, Runnable act) {
        entries.removeIf(entry -> entry.time.isDone());
        entries.add(new Entry(proxy, toxic, thread.schedule(act, millis, TimeUnit.MILLISECONDS)));
    }

    /** The toxic is gone: another one may have its name from now on. */
    void forget(Proxy proxy, String toxic) {
        forget(entry -> entry.proxy == proxy && entry.toxic.equals(toxic));
    }

    void forget(Proxy proxy) {
        forget(entry -> entry.proxy == proxy);
    }

    void clear() {
        forget(entry -> true);
    }

    private void forget(Predicate<Entry> which) {
        entries.stream().filter(which).forEach(entry -> entry.time.cancel(false));
        entries.removeIf(which);
    }

    private record Entry(Proxy proxy, String toxic, Future<?> time) {}
}
