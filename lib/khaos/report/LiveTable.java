package khaos.report;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import khaos.history.Sample;
import khaos.history.Watcher;

/** The live picture of a run on a terminal: redrawn in place once a second, its last state left standing. */
public final class LiveTable implements Watcher {

    private static final int EVENTS = 4;
    private static final int SIZE_EVERY = 2;

    private final Terminal terminal;
    private final String title;
    private final Optional<Duration> duration;
    private final Deque<String> events = new ArrayDeque<>();
    private Size size;
    private int drawn;

    /** @param title what runs where, one line */
    public LiveTable(Terminal terminal, String title, Optional<Duration> duration) {
        this.terminal = terminal;
        this.title = title;
        this.duration = duration;
    }

    @Override
    public void happened(Duration elapsed, String event) {
        events.addLast(Figures.clock(elapsed) + "  " + event);
        if (events.size() > EVENTS) events.removeFirst();
    }

    @Override
    public void sampled(Sample sample) {
        if (drawn++ % SIZE_EVERY == 0) size = terminal.size();
        terminal.status(fitted(lines(sample), size.rows() - 1));
    }

    List<String> lines(Sample sample) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(header(sample.elapsed()));
        lines.addAll(SampleTable.recent(sample));
        if (!events.isEmpty()) lines.add("");
        lines.addAll(events);
        return lines;
    }

    private String header(Duration elapsed) {
        String time = duration.map(all -> Figures.clock(elapsed) + " of " + Figures.clock(all))
                .orElseGet(() -> Figures.clock(elapsed) + "  Ctrl-C ends it");
        String cut = title.length() + time.length() + 2 <= 79 ? title : title.substring(0, 76 - time.length()) + "…";
        return cut + " ".repeat(79 - cut.length() - time.length()) + time;
    }

    /** A table taller than the screen would scroll it: the middle goes. */
    private static List<String> fitted(List<String> lines, int rows) {
        if (lines.size() <= rows) return lines;
        int kept = Math.max(3, rows - 2);
        var cut = new ArrayList<>(lines.subList(0, kept));
        cut.add("  … " + (lines.size() - kept - 1) + " more rows; all are in the summary");
        cut.add(lines.get(lines.size() - 1));
        return cut;
    }
}
