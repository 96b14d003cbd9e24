package khaos.plan.flow;

import java.time.Duration;
import khaos.base.Between;
import khaos.base.KhaosError;
import khaos.base.Spoken;

/** How long after the step before it a step comes. Pure: the same draw gives the same time. */
public sealed interface Delay {

    Duration LONGEST = Duration.ofDays(1);

    Delay NONE = new Fixed(Duration.ZERO);

    /** @param drawn from 0 to 1, 1 excluded */
    long nanos(double drawn);

    Duration mean();

    /** Always the same. */
    record Fixed(Duration time) implements Delay {

        public Fixed {
            check(time);
        }

        @Override
        public long nanos(double drawn) {
            return time.toNanos();
        }

        @Override
        public Duration mean() {
            return time;
        }

        @Override
        public String toString() {
            return Spoken.of(time);
        }
    }

    /** Every time of the range equally likely. */
    record Uniform(Between<Duration> range) implements Delay {

        public Uniform {
            check(range.min());
            check(range.max());
        }

        @Override
        public long nanos(double drawn) {
            long min = range.min().toNanos();
            return min + (long) (drawn * (range.max().toNanos() - min + 1));
        }

        @Override
        public Duration mean() {
            return range.min().plus(range.max()).dividedBy(2);
        }

        @Override
        public String toString() {
            return Spoken.of(range.min()) + " to " + Spoken.of(range.max());
        }
    }

    /** As the times between events that do not know of each other: 37 % are longer than the mean, 1 % than 4.6 times it. */
    record Exponential(Duration mean) implements Delay {

        public Exponential {
            if (mean.isNegative() || mean.isZero())
                throw new KhaosError("the mean of a delay must be above 0, got " + Spoken.of(mean), "");
            check(mean);
        }

        @Override
        public long nanos(double drawn) {
            return (long) (-Math.log1p(-drawn) * mean.toNanos());
        }

        @Override
        public String toString() {
            return "exponential, mean " + Spoken.of(mean);
        }
    }

    private static void check(Duration time) {
        if (time.isNegative())
            throw new KhaosError("a step cannot come before the one before it, got " + Spoken.of(time), "");
        if (time.compareTo(LONGEST) > 0)
            throw new KhaosError(
                    "a delay may be at most " + Spoken.of(LONGEST) + ", got " + Spoken.of(time), "use a shorter one");
    }
}
