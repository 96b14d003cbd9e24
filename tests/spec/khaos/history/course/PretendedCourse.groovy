package khaos.history.course

import java.time.Duration
import khaos.history.Failing
import khaos.history.IncidentRecord
import khaos.history.Outcome

/**
 * A hundred seconds of 100 records each. From 40 s to 50 s an outage: its first second's records fail, the others are answered at
 * its end. From 70 s to 75 s the group is away, and from 95 s on everything fails.
 */
class PretendedCourse {

    static final int LOAD = 100
    static final int RATE = 100

    static Course course() {
        def calm = new Calm()
        calm.endsAt(40_000_000_000)
        def topic = new TopicCourse(calm)
        (0..<LOAD * RATE).each { i ->
            long due = i * 10_000_000L
            topic.handed(0, due, due)
            double second = due / 1e9
            if (second >= 40 && second < 41) topic.ended(Outcome.UNKNOWN, due, due + 9_000_000_000)
            else if (second >= 41 && second < 50) topic.acked(0, due, due, 50_000_000_000 + i)
            else if (second >= 95) topic.ended(Outcome.UNKNOWN, due, due + 9_000_000_000)
            else topic.acked(0, due, due, due + 2_000_000)
        }
        def incidents = [incident('outage', 40, 50), incident('away', 70, 75), incident('late', 95, null),
            new IncidentRecord('skipped', '', 1, [], Duration.ZERO, no(), no(), no(), no(), no(), 'no', true, false)]
        new Course([orders: topic], (1..LOAD).collect { point(it) }, incidents, Duration.ofSeconds(LOAD), Duration.ofSeconds(LOAD + 1))
    }

    private static Point point(int second) {
        boolean isOut = second > 40 && second < 50
        long lag = second > 70 && second <= 75 ? (second - 70) * RATE + 10 : 10
        new Point(Duration.ofSeconds(second), [orders: new Point.OfTopic(1, 0, [TimeoutException: second > 40 ? RATE as long : 0L])],
                [new Point.OfGroup('orders', 'billing', second <= 70 ? second * 100 : (second > 75 ? (second - 5) * 100 : 7000), OptionalLong.of(lag),
                        second > 70 ? 1 : 0, new Failing(2 * second, second, 0, second, 0))],
                Optional.of(new Point.Replication(isOut ? 4 : 0, 0, second > 40 ? 4 : 0, 0, ['orders-0': isOut ? 2 : 3])))
    }

    private static IncidentRecord incident(String name, int from, Integer to) {
        def start = Optional.of(Duration.ofSeconds(from))
        new IncidentRecord(name, "at ${from}.s inject $name", 1, [], start.get(), start, start, start, no(), to == null ? no() : Optional.of(Duration.ofSeconds(to)), '', false, false)
    }

    private static Optional<Duration> no() {
        Optional.empty()
    }
}
