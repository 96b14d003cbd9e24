package khaos.history;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.zip.Deflater;
import org.HdrHistogram.Histogram;

/**
 * What is told of a distribution of durations. Percentiles come from one histogram and are never averaged; without a
 * single value each is empty, never zero.
 */
public final class Quantiles {

    public static final Quantiles NONE = new Quantiles(Timings.sum());

    private final Histogram micros;

    /** @param micros is copied */
    public Quantiles(Histogram micros) {
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

    /** All values in microseconds, as HdrHistogram's compressed V2 encoding: its readers can add and draw them. */
    public byte[] compressed() {
        ByteBuffer bytes = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
        int length = micros.encodeIntoCompressedByteBuffer(bytes, Deflater.DEFAULT_COMPRESSION);
        return Arrays.copyOf(bytes.array(), length);
    }

    private Optional<Duration> told(ToLongFunction<Histogram> value) {
        return count() == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(value.applyAsLong(micros) * 1_000));
    }
}
