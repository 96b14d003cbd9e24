package khaos.dsl.block;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.base.Rate;
import khaos.base.Records;
import khaos.base.Share;
import khaos.base.Throughput;
import khaos.word.Word;

/** Units behind numbers ({@code 5.s}), and arithmetic on durations; a Groovy extension module. */
public final class Units {

    private static final BigDecimal MICRO = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLI = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MINUTE = SECOND.multiply(BigDecimal.valueOf(60));
    private static final BigDecimal HOUR = MINUTE.multiply(BigDecimal.valueOf(60));

    private Units() {}

    @Word(value = "Microseconds.", example = "500.us")
    public static Duration getUs(Number number) {
        return time(number, MICRO);
    }

    @Word(value = "Milliseconds.", example = "200.ms")
    public static Duration getMs(Number number) {
        return time(number, MILLI);
    }

    @Word(value = "Seconds.", example = "30.s")
    public static Duration getS(Number number) {
        return time(number, SECOND);
    }

    @Word(value = "Minutes.", example = "5.min")
    public static Duration getMin(Number number) {
        return time(number, MINUTE);
    }

    @Word(value = "Hours.", example = "1.5.h")
    public static Duration getH(Number number) {
        return time(number, HOUR);
    }

    @Word(value = "Bytes.", example = "512.b")
    public static Bytes getB(Number number) {
        return size(number, 1);
    }

    @Word(value = "Kilobytes of 1024 bytes.", example = "16.kb")
    public static Bytes getKb(Number number) {
        return size(number, 1 << 10);
    }

    @Word(value = "Megabytes of 1024 kilobytes.", example = "1.mb")
    public static Bytes getMb(Number number) {
        return size(number, 1 << 20);
    }

    @Word(value = "Gigabytes of 1024 megabytes.", example = "2.gb")
    public static Bytes getGb(Number number) {
        return size(number, 1 << 30);
    }

    @Word(value = "So many each second.", example = "1000.perSecond")
    public static Rate getPerSecond(Number number) {
        return new Rate(number.doubleValue());
    }

    @Word(value = "A size each second.", example = "1.mb.perSecond")
    public static Throughput getPerSecond(Bytes size) {
        return new Throughput(size);
    }

    @Word(value = "So many each minute.", example = "90.perMinute")
    public static Rate getPerMinute(Number number) {
        return new Rate(number.doubleValue() / 60);
    }

    @Word(value = "Hundredths of a whole.", example = "10.percent")
    public static Share getPercent(Number number) {
        return new Share(number.doubleValue() / 100);
    }

    @Word(value = "So many records.", example = "100.records")
    public static Records getRecords(Number number) {
        if (exact(number).stripTrailingZeros().scale() > 0)
            throw new KhaosError("records are whole, got " + number, "round it");
        return new Records(number.longValue());
    }

    /** {@code 10.s * 2}. */
    public static Duration multiply(Duration duration, Number factor) {
        return time(exact(factor), BigDecimal.valueOf(duration.toNanos()));
    }

    /** {@code 10.s / 4}. */
    public static Duration div(Duration duration, Number divisor) {
        if (exact(divisor).signum() == 0) throw new KhaosError("a duration cannot be divided by 0", "");
        return Duration.ofNanos(BigDecimal.valueOf(duration.toNanos())
                .divide(exact(divisor), 0, RoundingMode.HALF_UP)
                .longValue());
    }

    /** {@code -1.h}. */
    public static Duration negative(Duration duration) {
        return duration.negated();
    }

    /** {@code -5.perSecond}: refused by the rate itself. */
    public static Rate negative(Rate rate) {
        return new Rate(-rate.perSecond());
    }

    /** {@code -5.kb}: refused by the size itself. */
    public static Bytes negative(Bytes size) {
        return new Bytes(-size.count());
    }

    /** {@code -5.percent}: refused by the share itself. */
    public static Share negative(Share share) {
        return new Share(-share.fraction());
    }

    private static Duration time(Number number, BigDecimal unitNanos) {
        BigDecimal nanos = exact(number).multiply(unitNanos).setScale(0, RoundingMode.HALF_UP);
        if (nanos.toBigInteger().bitLength() > 63)
            throw new KhaosError("the duration is longer than 292 years", "use a shorter one");
        return Duration.ofNanos(nanos.longValue());
    }

    private static Bytes size(Number number, long unit) {
        BigDecimal bytes = exact(number).multiply(BigDecimal.valueOf(unit));
        return new Bytes(bytes.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }
}
