package khaos.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import khaos.history.Quantiles;
import khaos.history.Sample;

/**
 * A sample as a table: per topic what was acknowledged and how fast, under it per group what was consumed, how far behind
 * and how late. Latency counts from a record's intended time: to the acknowledgement for a topic, to the receipt for a
 * group.
 */
final class SampleTable {

    private SampleTable() {}

    /** With the rates and latencies of the last few seconds. */
    static List<String> recent(Sample sample) {
        return lines(
                sample, Sample.Topic::perSecond, Sample.Group::perSecond, Sample.Topic::recent, Sample.Group::recent);
    }

    /** With the averages and latencies of the whole load. */
    static List<String> whole(Sample sample, Duration load) {
        double seconds = Math.max(1, load.toNanos()) / 1e9;
        return lines(
                sample,
                topic -> topic.acked() / seconds,
                group -> group.consumed() / seconds,
                Sample.Topic::response,
                Sample.Group::latency);
    }

    private static List<String> lines(
            Sample sample,
            ToDoubleFunction<Sample.Topic> topicRate,
            ToDoubleFunction<Sample.Group> groupRate,
            Function<Sample.Topic, Quantiles> topicTimes,
            Function<Sample.Group, Quantiles> groupTimes) {
        var grid = new Grid().heading("topic / group");
        for (var topic : sample.topics()) {
            grid.row(
                    topic.topic(),
                    row(
                            topicRate.applyAsDouble(topic),
                            topic.acked(),
                            "",
                            topicTimes.apply(topic),
                            topic.errorCount()));
            for (var group : groups(sample, topic.topic()))
                grid.row(
                        "  " + group.group(),
                        row(
                                groupRate.applyAsDouble(group),
                                group.consumed(),
                                Figures.lag(group.lag()),
                                groupTimes.apply(group),
                                group.errorCount()));
        }
        if (sample.topics().size() > 1) total(grid, sample, topicRate);
        return grid.lines();
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
