package khaos.traffic;

import java.time.Duration;
import java.util.Map;
import khaos.history.Produced;
import khaos.wire.Maker;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Takes the records of one producer: each by itself ({@link Handover}), or in transactions ({@link Transactor}). */
interface Sender {

    String topic();

    Produced produced();

    Map<MetricName, ? extends Metric> metrics();

    /** As {@link Handover#send(Maker, Handover.Mark, long, long, Handover.Ended)}. */
    boolean send(Maker made, Handover.Mark mark, long intendedNanos, long handedNanos, Handover.Ended ended);

    /** Does what is due by now, and says in how many nanoseconds something will be. The sender's own thread, often. */
    default long tick() {
        return Long.MAX_VALUE;
    }

    /** From any thread: waits no longer than it must. @return false when it only waits for room, and is to be interrupted */
    default boolean hurry() {
        return false;
    }

    /** Nothing is sent any more; the sender's own thread, or one that knows that it never started. */
    void close(Duration patience);
}
