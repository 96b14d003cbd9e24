package khaos.history;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;
import khaos.base.Rate;
import khaos.history.course.Calm;
import khaos.history.course.TopicCourse;
import org.HdrHistogram.Histogram;

/** What was produced to one topic. Producers join at any time; one thread samples. */
public final class TopicHistory {

    private final String topic;
    private final TopicCourse course;
    private final List<Produced> producers = new CopyOnWriteArrayList<>();
    private final Errors errors = new Errors();
    private final Recent recent = new Recent();
    private final Histogram responses = Timings.sum();
    private final Histogram delays = Timings.sum();

    TopicHistory(String topic, Calm calm) {
        this.topic = topic;
        this.course = new TopicCourse(calm);
    }

    /** A producer that is asked for {@code rate}. */
    public Produced producer(Rate rate) {
        var produced = new Produced(errors, course, rate);
        producers.add(produced);
        return produced;
    }

    String topic() {
        return topic;
    }

    TopicCourse course() {
        return course;
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
                producers.stream().mapToDouble(Produced::askedPerSecond).sum(),
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
                errors.told(),
                Oddness.of(producers),
                Transactions.of(producers));
    }

    private long sum(ToLongFunction<Produced> figure) {
        return producers.stream().mapToLong(figure).sum();
    }
}
