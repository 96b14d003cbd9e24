package khaos.history;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import khaos.base.Rate;
import org.HdrHistogram.Histogram;

/** What was produced to one topic. Producers join at any time; one thread samples. */
public final class TopicHistory {

    private final String topic;
    private final List<Rate> asked = new CopyOnWriteArrayList<>();
    private final List<Produced> producers = new CopyOnWriteArrayList<>();
    private final Errors errors = new Errors();
    private final Recent recent = new Recent();
    private final Histogram responses = Timings.sum();
    private final Histogram delays = Timings.sum();

    TopicHistory(String topic) {
        this.topic = topic;
    }

    /** A producer that is asked for {@code rate}. */
    public Produced producer(Rate rate) {
        var produced = new Produced(errors);
        asked.add(rate);
        producers.add(produced);
        return produced;
    }

    Sample.Topic sample(long nowNanos) {
        long acked = sum(Produced::acked); // before the timings: see there
        Histogram interval = Timings.sum();
        for (var producer : producers) {
            producer.responses().drainInto(responses, interval);
            producer.delays().drainInto(delays);
        }
        recent.add(nowNanos, acked, interval);
        return new Sample.Topic(
                topic,
                producers.size(),
                asked.stream().mapToDouble(Rate::perSecond).sum(),
                sum(Produced::sent),
                sum(Produced::acked),
                sum(Produced::failed),
                sum(Produced::unknown),
                sum(Produced::inFlight),
                sum(Produced::unsent),
                sum(Produced::bytes),
                sum(Produced::blockedNanos),
                recent.perSecond(),
                recent.quantiles(),
                new Quantiles(responses),
                new Quantiles(delays),
                errors.told());
    }

    private long sum(ToLongFunction<Produced> figure) {
        return producers.stream().mapToLong(figure).sum();
    }
}
