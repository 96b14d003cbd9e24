package khaos.history;

import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;

/** The samples of the last seconds, however many there are: what a live table and conditions see. One thread. */
final class Recent {

    private static final long KEPT_NANOS = 4_500_000_000L;
    private static final long LEAST_NANOS = 100_000_000L;

    private final Deque<Point> points = new ArrayDeque<>();

    void add(long nanos, long count, Histogram interval) {
        points.addLast(new Point(nanos, count, interval));
        while (nanos - points.getFirst().nanos > KEPT_NANOS) points.removeFirst();
    }

    /** Between the oldest and the newest sample; 0 when too little time lies between them to tell. */
    double perSecond() {
        if (points.isEmpty()) return 0;
        Point first = points.getFirst();
        Point last = points.getLast();
        long span = last.nanos - first.nanos;
        return span < LEAST_NANOS ? 0 : (last.count - first.count) * 1e9 / span;
    }

    Quantiles quantiles() {
        Histogram sum = Timings.sum();
        points.forEach(point -> sum.add(point.interval));
        return new Quantiles(sum);
    }

    private record Point(long nanos, long count, Histogram interval) {}
}
