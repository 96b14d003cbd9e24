package khaos.report;

import java.time.Duration;
import java.util.stream.Collectors;
import khaos.history.Sample;
import khaos.history.Watcher;

/** The picture of a run where lines stay (a log, CI): one line every ten seconds, and one for each event. */
public final class LogLines implements Watcher {

    private static final long PAUSE_SECONDS = 10;

    private final Terminal terminal;
    private long next = PAUSE_SECONDS;

    public LogLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void happened(Duration elapsed, String event) {
        terminal.say(Figures.clock(elapsed) + "  " + event);
    }

    @Override
    public void sampled(Sample sample) {
        if (Math.round(sample.elapsed().toMillis() / 1000.0) < next) return;
        next += PAUSE_SECONDS;
        terminal.say(Figures.clock(sample.elapsed()) + "  " + line(sample));
    }

    static String line(Sample sample) {
        String topics = sample.topics().stream()
                .map(topic -> topic.topic() + " " + Figures.perSecond(topic.perSecond()) + "/s acked "
                        + Figures.count(topic.acked()) + " p99 "
                        + Figures.time(topic.recent().at(99))
                        + (topic.errorCount() > 0 ? " errors " + Figures.count(topic.errorCount()) : ""))
                .collect(Collectors.joining("; "));
        String groups = sample.groups().stream()
                .map(group -> group.group() + " " + Figures.perSecond(group.perSecond()) + "/s lag "
                        + Figures.lag(group.lag()))
                .collect(Collectors.joining("; "));
        return groups.isEmpty() ? topics : topics + "  |  " + groups;
    }
}
