package khaos.traffic;

import khaos.base.Rate;

/**
 * When each record of one producer is due: a pure function of its index, so that a late sender never shifts what comes
 * after. The i-th record (from 0) of a constant rate r is due at {@code phase + i / r}.
 *
 * @param intervalNanos between two records; 0 when the rate is unlimited
 * @param phaseNanos    when the first is due; producers of one topic take turns
 */
record Schedule(double intervalNanos, double phaseNanos) {

    /** The schedule of producer {@code index} of {@code count}, each at {@code rate}. */
    static Schedule constant(Rate rate, int index, int count) {
        if (rate.isUnlimited()) return new Schedule(0, 0);
        double interval = 1e9 / rate.perSecond();
        return new Schedule(interval, interval * index / count);
    }

    boolean isUnlimited() {
        return intervalNanos == 0;
    }

    /** Nanoseconds from the start of the load. */
    long dueNanos(long index) {
        return Math.round(phaseNanos + index * intervalNanos);
    }

    /** How many records are due at {@code nanos} after the start of the load, that moment included. */
    long dueBy(long nanos) {
        if (nanos < phaseNanos) return 0;
        long guess = (long) ((nanos - phaseNanos) / intervalNanos) + 1;
        if (dueNanos(guess - 1) > nanos) return guess - 1; // rounding, by at most one either way
        return dueNanos(guess) <= nanos ? guess + 1 : guess;
    }
}
