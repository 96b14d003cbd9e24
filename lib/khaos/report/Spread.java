package khaos.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import khaos.check.Judged;
import khaos.history.Audit;
import khaos.history.Sample;

/** How runs of one scenario differ: a table for each topic, a line for each run, and the least, the middle and the most. */
public final class Spread {

    private static final List<String> HEADINGS =
            List.of("verdict", "acked/s", "p50", "p99", "max", "errors", "acked", "found");
    private static final int[] WIDTHS = {8, 9, 8, 8, 8, 7, 11, 11};

    private final List<Reported> runs;
    private final String topic;

    private Spread(List<Reported> runs, String topic) {
        this.runs = runs;
        this.topic = topic;
    }

    public static List<String> of(List<Reported> runs) {
        var lines = new ArrayList<String>();
        lines.addAll(SuiteTable.of("run", runs));
        runs.stream()
                .flatMap(run -> run.judged().stream())
                .flatMap(judged -> judged.run().totals().topics().stream())
                .map(Sample.Topic::topic)
                .distinct()
                .forEach(topic -> lines.addAll(new Spread(runs, topic).lines()));
        return lines;
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(line(topic, HEADINGS));
        List<List<Optional<Double>>> rows = runs.stream().map(this::row).toList();
        for (int i = 0; i < runs.size(); i++)
            lines.add(line(runs.get(i).name(), texts(runs.get(i).verdict(), rows.get(i))));
        lines.add(line("min", texts("", over(rows, sorted -> sorted[0]))));
        lines.add(line("median", texts("", over(rows, Spread::median))));
        lines.add(line("max", texts("", over(rows, sorted -> sorted[sorted.length - 1]))));
        return lines;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** One figure for each column, from those runs that have it. */
    private static List<Optional<Double>> over(List<List<Optional<Double>>> rows, Function<double[], Double> figure) {
        var all = new ArrayList<Optional<Double>>();
        for (int column = 0; column < HEADINGS.size() - 1; column++) {
            int c = column;
            double[] known = rows.stream()
                    .flatMap(row -> row.get(c).stream())
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            Arrays.sort(known);
            all.add(known.length == 0 ? Optional.empty() : Optional.of(figure.apply(known)));
        }
        return all;
    }

    /** Times in nanoseconds. */
    private List<Optional<Double>> row(Reported run) {
        Optional<Sample.Topic> found = run.judged().flatMap(this::topic);
        return List.of(
                found.map(figures -> run.judged().orElseThrow().run().achieved(figures)),
                found.flatMap(figures -> figures.response().at(50)).map(Spread::nanos),
                found.flatMap(figures -> figures.response().at(99)).map(Spread::nanos),
                found.flatMap(figures -> figures.response().max()).map(Spread::nanos),
                found.map(figures -> (double) figures.errorCount()),
                found.map(figures -> (double) figures.acked()),
                run.judged()
                        .flatMap(judged -> judged.audit().topic(topic))
                        .map(Audit.Topic::found)
                        .map(Long::doubleValue));
    }

    private Optional<Sample.Topic> topic(Judged judged) {
        return judged.run().totals().topics().stream()
                .filter(figures -> figures.topic().equals(topic))
                .findFirst();
    }

    private static double nanos(Duration time) {
        return time.toNanos();
    }

    private static List<String> texts(String verdict, List<Optional<Double>> row) {
        var texts = new ArrayList<String>();
        texts.add(verdict);
        texts.add(row.get(0).map(Figures::perSecond).orElse(Figures.NONE));
        for (int i = 1; i <= 3; i++)
            texts.add(Figures.time(row.get(i).map(nanos -> Duration.ofNanos(Math.round(nanos)))));
        for (int i = 4; i < row.size(); i++)
            texts.add(row.get(i).map(count -> Figures.count(Math.round(count))).orElse(Figures.NONE));
        return texts;
    }

    private static String line(String name, List<String> cells) {
        var line = new StringBuilder(String.format("%-10s", name.length() > 10 ? name.substring(0, 9) + "…" : name));
        for (int i = 0; i < cells.size(); i++)
            line.append(" ".repeat(Math.max(1, WIDTHS[i] - cells.get(i).length())))
                    .append(cells.get(i));
        return line.toString();
    }
}
