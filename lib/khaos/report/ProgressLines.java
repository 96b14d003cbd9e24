package khaos.report;

import java.util.function.Consumer;
import khaos.base.Progress;

/** Progress where lines stay (a log, CI): one line when a piece of work begins, and one every ten seconds while it lasts. */
final class ProgressLines implements Progress {

    private static final long PAUSE_NANOS = 10_000_000_000L;

    private final Consumer<String> lines;
    private String saidWork = "";
    private long saidAtNanos;

    ProgressLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void say(String line) {
        lines.accept(line);
    }

    @Override
    public synchronized void part(String what, long done, long total) {
        boolean isNew = !Progress.work(what).equals(saidWork);
        if (!isNew && System.nanoTime() - saidAtNanos < PAUSE_NANOS) return;
        lines.accept(isNew ? Progress.work(what) : what + "  " + done + (total > 0 ? "/" + total : ""));
        saidWork = Progress.work(what);
        saidAtNanos = System.nanoTime();
    }
}
