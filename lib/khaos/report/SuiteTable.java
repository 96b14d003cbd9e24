package khaos.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several runs as a table: scenario, verdict, time, and what is not as it should be. */
public final class SuiteTable {

    private static final int WIDEST_NAME = 40;

    private SuiteTable() {}

    /** @param what one run is called in the table's head */
    public static List<String> of(String what, List<Reported> runs) {
        int name = Math.min(
                WIDEST_NAME,
                Math.max(
                        8,
                        runs.stream().mapToInt(run -> run.name().length()).max().orElse(8)));
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(line(name, what, "verdict", "time", ""));
        runs.forEach(run ->
                lines.add(line(name, cut(run.name(), name), run.verdict(), Figures.clock(run.took()), run.why())));
        lines.add("");
        lines.add(total(runs));
        return lines;
    }

    private static String line(int width, String name, String verdict, String time, String why) {
        return (pad(name, width) + "  " + pad(verdict, 7) + "  " + " ".repeat(Math.max(0, 7 - time.length())) + time
                        + "  " + why)
                .stripTrailing();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** The end of a path says more than its beginning. */
    private static String cut(String text, int width) {
        return text.length() <= width ? text : "…" + text.substring(text.length() - width + 1);
    }

    /** {@code 5 runs: 3 held, 1 broken, 1 not run in 04:10}. */
    private static String total(List<Reported> runs) {
        String counts = Stream.of("held", "broken", "unknown", "not run")
                .map(verdict -> runs.stream()
                                .filter(run -> run.verdict().equals(verdict))
                                .count() + " " + verdict)
                .filter(count -> !count.startsWith("0 "))
                .collect(Collectors.joining(", "));
        Duration all = runs.stream().map(Reported::took).reduce(Duration.ZERO, Duration::plus);
        return runs.size() + (runs.size() == 1 ? " run: " : " runs: ") + counts + " in " + Figures.clock(all);
    }
}
