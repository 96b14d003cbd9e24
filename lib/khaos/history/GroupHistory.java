package khaos.history;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** What one group consumed of one topic, and how far it is behind. Consumers join at any time; one thread samples. */
public final class GroupHistory {

    private final String topic;
    private final String group;
    private final List<Consumed> consumers = new CopyOnWriteArrayList<>();
    private final Errors errors = new Errors();
    private final Recent recent = new Recent();
    private final Histogram latencies = Timings.sum();
    private final Lag lag;
    private volatile int formed;

    GroupHistory(String topic, String group, RunClock clock) {
        this.topic = topic;
        this.group = group;
        this.lag = new Lag(clock);
    }

    public Consumed consumer() {
        var consumed = new Consumed(errors);
        consumers.add(consumed);
        return consumed;
    }

    /** The group has its members: what is rebalanced from now on counts. */
    public void formed() {
        formed = generation();
    }

    private int generation() {
        return consumers.stream().mapToInt(Consumed::generation).max().orElse(0);
    }

    public Lag lag() {
        return lag;
    }

    public String topic() {
        return topic;
    }

    public String group() {
        return group;
    }

    Sample.Group sample(long nowNanos) {
        long consumed = sum(Consumed::records); // before the timings: see there
        Histogram interval = Timings.sum();
        for (var consumer : consumers) consumer.latencies().drainInto(latencies, interval);
        recent.add(nowNanos, consumed, interval);
        return new Sample.Group(
                topic,
                group,
                consumers.size(),
                sum(Consumed::records),
                sum(Consumed::foreign),
                sum(Consumed::redelivered),
                sum(Consumed::bytes),
                lag.total(),
                lag.byPartition(),
                Math.max(0, generation() - formed),
                recent.perSecond(),
                recent.quantiles(),
                new Quantiles(latencies),
                errors.told(),
                Failing.of(consumers));
    }

    private long sum(ToLongFunction<Consumed> figure) {
        return consumers.stream().mapToLong(figure).sum();
    }
}
