package khaos.history;

import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/**
 * What is told of a distribution of durations. Percentiles come from one histogram and are never averaged; without a
 * single value each is empty, never zero.
 */
public final class Quantiles {

    public static final Quantiles NONE = new Quantiles(Timings.sum());

    private final Histogram micros;

    Quantiles(Histogram micros) {
        this.micros = micros.copy();
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** @param percentile 0 to 100 */
    public Optional<Duration> at(double percentile) {
        return told(histogram -> histogram.getValueAtPercentile(percentile));
    }

    public Optional<Duration> max() {
        return told(Histogram::getMaxValue);
    }

    public Optional<Duration> min() {
        return told(Histogram::getMinValue);
    }

    private Optional<Duration> told(ToLongFunction<Histogram> value) {
        return count() == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(value.applyAsLong(micros) * 1_000));
    }
}
