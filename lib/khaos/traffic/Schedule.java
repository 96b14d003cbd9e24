package khaos.traffic;

import java.util.Optional;
import khaos.base.Rate;

/**
 * When each record of one producer is due: a pure function of its index, so that a late sender never shifts what comes
 * after. The i-th record (from 0) of a constant rate r is due at {@code phase + i / r}.
 *
 * @param intervalNanos between two records; 0 when the rate is unlimited: such records have no index
 * @param phaseNanos    when record {@code first} is due; producers of one topic take turns; infinite for never
 * @param turn          which part of an interval this producer waits before its first record
 * @param first         the index from which on this holds
 * @param before        what holds for the records before; null when there are none
 */
public record Schedule(double intervalNanos, double phaseNanos, double turn, long first, Schedule before) {

    /** The schedule of producer {@code index} of {@code count}, each at {@code rate}. */
    public static Schedule constant(Rate rate, int index, int count) {
        return from(0, Optional.of(rate), (double) index / count, 0, null);
    }

    /** This one up to {@code nanos}; what is due later is due at another rate, or never when it is empty. */
    Schedule then(long nanos, Optional<Rate> rate) {
        return from(nanos, rate, turn, dueBy(nanos), this);
    }

    private static Schedule from(long nanos, Optional<Rate> rate, double turn, long first, Schedule before) {
        if (rate.isEmpty()) return new Schedule(1, Double.POSITIVE_INFINITY, turn, first, before);
        double interval = rate.get().isUnlimited() ? 0 : 1e9 / rate.get().perSecond();
        return new Schedule(interval, nanos + interval * turn, turn, first, before);
    }

    boolean isUnlimited() {
        return intervalNanos == 0;
    }

    /** Whether at some time so far it could not be said how many records are due. */
    boolean wasEverUnlimited() {
        return isUnlimited() || before != null && before.wasEverUnlimited();
    }

    /** Nanoseconds from the start of the load. */
    public long dueNanos(long index) {
        return index < first ? before.dueNanos(index) : Math.round(phaseNanos + (index - first) * intervalNanos);
    }

    /** How many records are due at {@code nanos} after the start of the load, that moment included. */
    public long dueBy(long nanos) {
        if (nanos < phaseNanos) return before == null ? first : Math.min(first, before.dueBy(nanos));
        if (isUnlimited()) return first;
        long guess = first + (long) ((nanos - phaseNanos) / intervalNanos) + 1;
        if (dueNanos(guess - 1) > nanos) return guess - 1; // rounding, by at most one either way
        return dueNanos(guess) <= nanos ? guess + 1 : guess;
    }
}
