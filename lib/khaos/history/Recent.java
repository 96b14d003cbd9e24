package khaos.history;

import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;

/** The samples of the last seconds, however many there are: what a live table and conditions see. One thread. */
final class Recent {

    private static final long KEPT_NANOS = 4_500_000_000L;

    private final Deque<Point> points = new ArrayDeque<>();

    void add(long nanos, long count, Histogram interval) {
        points.addLast(new Point(nanos, count, interval));
        while (nanos - points.getFirst().nanos > KEPT_NANOS) points.removeFirst();
    }

    /** Between the oldest and the newest sample; 0 with fewer than two. */
    double perSecond() {
        if (points.size() < 2) return 0;
        Point first = points.getFirst();
        Point last = points.getLast();
        return (last.count - first.count) * 1e9 / Math.max(1, last.nanos - first.nanos);
    }

    Quantiles quantiles() {
        Histogram sum = Timings.sum();
        points.forEach(point -> sum.add(point.interval));
        return new Quantiles(sum);
    }

    private record Point(long nanos, long count, Histogram interval) {}
}
