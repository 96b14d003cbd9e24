package khaos.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import khaos.history.Quantiles;
import khaos.history.Sample;

/**
 * A sample as a table: per topic what was acknowledged and how fast, under it per group what was consumed, how far behind
 * and how late. Latency counts from a record's intended time: to the acknowledgement for a topic, to the receipt for a
 * group. Below, per flow, what became of its instances.
 */
final class SampleTable {

    private static final List<String> HEADINGS = List.of("per second", "records", "lag", "p50", "p99", "errors");

    private static final List<String> FLOW_HEADINGS = List.of("per second", "started", "completed", "in flight", "cut");

    private SampleTable() {}

    /** With the rates and latencies of the last few seconds. */
    static List<String> recent(Sample sample) {
        return lines(
                sample,
                Sample.Topic::perSecond,
                Sample.Group::perSecond,
                Sample.Flow::perSecond,
                Sample.Topic::recent,
                Sample.Group::recent);
    }

    /** With the averages and latencies of the whole load. */
    static List<String> whole(Sample sample, Duration load) {
        double seconds = Math.max(1, load.toNanos()) / 1e9;
        return lines(
                sample,
                topic -> topic.acked() / seconds,
                group -> group.consumed() / seconds,
                flow -> flow.started() / seconds,
                Sample.Topic::response,
                Sample.Group::latency);
    }

    private static List<String> lines(
            Sample sample,
            ToDoubleFunction<Sample.Topic> topicRate,
            ToDoubleFunction<Sample.Group> groupRate,
            ToDoubleFunction<Sample.Flow> flowRate,
            Function<Sample.Topic, Quantiles> topicTimes,
            Function<Sample.Group, Quantiles> groupTimes) {
        var extra = ExtraColumn.of(sample);
        var grid = new Grid(11, 13, 10, 9, 9, 8).wider(extra.size(), ExtraColumn.WIDTH);
        grid.row("topic / group", with(HEADINGS, extra, ExtraColumn::heading));
        for (var topic : sample.topics()) {
            var row =
                    row(topicRate.applyAsDouble(topic), topic.acked(), "", topicTimes.apply(topic), topic.errorCount());
            grid.row(topic.topic(), with(row, extra, column -> column.of(topic)));
            for (var group : groups(sample, topic.topic())) {
                var groupRow = row(
                        groupRate.applyAsDouble(group),
                        group.consumed(),
                        Figures.lag(group.lag()),
                        groupTimes.apply(group),
                        group.errorCount());
                grid.row("  " + group.group(), with(groupRow, extra, column -> column.of(group)));
            }
        }
        if (sample.topics().size() > 1) total(grid, sample, topicRate);
        var lines = new ArrayList<>(grid.lines());
        if (!sample.flows().isEmpty()) lines.addAll(flows(sample, flowRate));
        return lines;
    }

    private static List<String> flows(Sample sample, ToDoubleFunction<Sample.Flow> rate) {
        var grid = new Grid(11, 13, 13, 10, 9).row("flow", FLOW_HEADINGS);
        for (var flow : sample.flows())
            grid.row(
                    flow.flow(),
                    List.of(
                            Figures.perSecond(rate.applyAsDouble(flow)),
                            Figures.count(flow.started()),
                            Figures.count(flow.completed()),
                            Figures.count(flow.inFlight()),
                            Figures.count(flow.cut())));
        return grid.lines();
    }

    private static List<String> with(List<String> row, List<ExtraColumn> extra, Function<ExtraColumn, String> figure) {
        return Stream.concat(row.stream(), extra.stream().map(figure)).toList();
    }

    private static void total(Grid grid, Sample sample, ToDoubleFunction<Sample.Topic> rate) {
        grid.row(
                "all topics",
                row(
                        sample.topics().stream().mapToDouble(rate).sum(),
                        sample.topics().stream().mapToLong(Sample.Topic::acked).sum(),
                        "",
                        Quantiles.NONE,
                        sample.topics().stream()
                                .mapToLong(Sample.Topic::errorCount)
                                .sum()));
    }

    private static List<Sample.Group> groups(Sample sample, String topic) {
        return sample.groups().stream()
                .filter(group -> group.topic().equals(topic))
                .toList();
    }

    private static List<String> row(double perSecond, long records, String lag, Quantiles times, long errors) {
        var row = new ArrayList<String>();
        row.add(Figures.perSecond(perSecond));
        row.add(Figures.count(records));
        row.add(lag);
        row.add(Figures.time(times.at(50)));
        row.add(Figures.time(times.at(99)));
        row.add(Figures.count(errors));
        return row;
    }
}
