package khaos.report;

import khaos.base.Progress;

/** Progress on a terminal: the status line, redrawn at most ten times a second. */
final class ProgressBar implements Progress {

    private static final int CELLS = 24;
    private static final long REDRAW_NANOS = 100_000_000;

    private final Terminal terminal;
    private String drawnWork = "";
    private long drawnAtNanos;

    ProgressBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void say(String line) {
        terminal.say(line);
    }

    @Override
    public synchronized void part(String what, long done, long total) {
        boolean isDone = total > 0 && done >= total;
        if (isDone) {
            terminal.eraseStatus();
            drawnWork = "";
        } else if (!Progress.work(what).equals(drawnWork) || System.nanoTime() - drawnAtNanos >= REDRAW_NANOS) {
            terminal.status(drawn(what, done, total));
            drawnWork = Progress.work(what);
            drawnAtNanos = System.nanoTime();
        }
    }

    /** {@code fetching Kafka 4.3.1 (MB)  ████████░░░░  12/44}. */
    static String drawn(String what, long done, long total) {
        if (total <= 0) return done > 0 ? what + " … " + done : what + " …";
        int full = (int) (CELLS * Math.max(0, Math.min(done, total)) / total);
        return what + "  " + "█".repeat(full) + "░".repeat(CELLS - full) + "  " + done + "/" + total;
    }
}
