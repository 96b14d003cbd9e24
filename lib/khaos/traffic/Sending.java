package khaos.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** What sends by a schedule on a thread of its own: a producer, or a flow. */
interface Sending {

    /**
     * @param load     nothing due this long after the load's start, or later, is sent; empty for until {@link #stop}
     * @param patience how long the clients then have to deliver what is in flight
     */
    void start(Optional<Duration> load, Duration patience);

    /** Nothing due after {@code nanos} is sent. Never started, it is closed. */
    void stop(long nanos);

    /** Stops waiting for room in a client's buffer, if its time for that is over. */
    void stopWaiting();

    /** Gives up on what is in flight: it ends as unknown. */
    void cut();

    /** Whether every record that it sent has ended; true as well if it never started. */
    boolean isEnded();

    /** Those of its clients. */
    Stream<Map<MetricName, ? extends Metric>> metrics();
}
