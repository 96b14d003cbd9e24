package khaos.cluster.local;

import java.time.Duration;
import java.util.List;
import khaos.base.Deadline;

/** Two ways for brokers to end, all at once; both return only when they have. */
final class Ending {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The last controllers wait 5 s for a quorum that has ended before them, with their logs long closed (measured 2026-11 on
     * 4.3.1: 0.4 s for the rest). A broker killed while it still closes its log recovers it at its next start.
     */
    private static final Duration PATIENCE_WITHOUT_QUORUM = Duration.ofMillis(1500);

    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Ending() {}

    static void graceful(List<Broker> brokers) {
        brokers.forEach(broker -> broker.process().terminate());
        var deadline = Deadline.in(PATIENCE);
        deadline.poll(PAUSE, () -> alive(brokers) <= (brokers.size() - 1) / 2);
        deadline.within(PATIENCE_WITHOUT_QUORUM).poll(PAUSE, () -> alive(brokers) == 0);
        abrupt(brokers);
    }

    static void abrupt(List<Broker> brokers) {
        brokers.forEach(broker -> broker.process().kill());
        Deadline.in(KILL_LIMIT).poll(PAUSE, () -> alive(brokers) == 0);
        brokers.forEach(broker -> Footing.leave(broker.node()));
    }

    private static long alive(List<Broker> brokers) {
        return brokers.stream().filter(broker -> broker.process().isAlive()).count();
    }
}
