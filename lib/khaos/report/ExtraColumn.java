package khaos.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import khaos.history.Odd;
import khaos.history.Sample;

/** A column that the table has only when there is something in it. */
enum ExtraColumn {
    COPIES("copies", topic -> topic.oddness().of(Odd.COPY), group -> 0),
    ABORTED("aborted", topic -> topic.transactions().records(), group -> 0),
    FAILED("failed", topic -> 0, group -> group.failing().failed()),
    RETRIED("retried", topic -> 0, group -> group.failing().retried()),
    DEAD_LETTERS("DLQ", topic -> 0, group -> group.failing().deadLetters());

    /** With the blank before it. */
    static final int WIDTH = 9;

    private final String heading;
    private final ToLongFunction<Sample.Topic> ofTopic;
    private final ToLongFunction<Sample.Group> ofGroup;

    ExtraColumn(String heading, ToLongFunction<Sample.Topic> ofTopic, ToLongFunction<Sample.Group> ofGroup) {
        this.heading = heading;
        this.ofTopic = ofTopic;
        this.ofGroup = ofGroup;
    }

    static List<ExtraColumn> of(Sample sample) {
        return Arrays.stream(values()).filter(column -> column.isIn(sample)).toList();
    }

    private boolean isIn(Sample sample) {
        return sample.topics().stream().anyMatch(topic -> ofTopic.applyAsLong(topic) > 0)
                || sample.groups().stream().anyMatch(group -> ofGroup.applyAsLong(group) > 0);
    }

    String heading() {
        return heading;
    }

    String of(Sample.Topic topic) {
        return told(ofTopic.applyAsLong(topic));
    }

    String of(Sample.Group group) {
        return told(ofGroup.applyAsLong(group));
    }

    private static String told(long count) {
        return count == 0 ? "" : Figures.count(count);
    }
}
