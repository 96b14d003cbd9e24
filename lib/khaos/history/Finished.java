package khaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run that is over.
 *
 * @param scenario as the user named it
 * @param run      what every identity header of the run says
 * @param cluster  one line on where it ran
 * @param asked    the duration asked for; empty when it was to run until stopped
 * @param load     how long the load lasted: sending and nothing else
 * @param totals   the last sample, after every record has ended
 */
public record Finished(
        String scenario,
        long run,
        long seed,
        String cluster,
        Instant startedAt,
        Optional<Duration> asked,
        Duration load,
        Ending ending,
        Sample totals) {

    /** The run's id as people write it: 16 hexadecimal digits. */
    public String runId() {
        return String.format("%016x", run);
    }

    /** Acknowledged records a second of load. */
    public double achieved(Sample.Topic topic) {
        return topic.acked() * 1e9 / Math.max(1, load.toNanos());
    }

    /** Whether records were sent and not one was acknowledged: the run then says nothing about anything. */
    public boolean isFruitless() {
        return totals.topics().stream().mapToLong(Sample.Topic::sent).sum() > 0
                && totals.topics().stream().allMatch(topic -> topic.acked() == 0);
    }

    /**
     * Whether khaos itself was too slow for what {@code topic} asked, so that its latencies say more of this machine than
     * of the cluster: the 99th percentile of the send delay is above 5 ms though the client hardly ever made senders wait.
     */
    public boolean isGeneratorLimited(Sample.Topic topic) {
        boolean isLate =
                topic.delay().at(99).filter(late -> late.toMillis() > 5).isPresent();
        return isLate && topic.blockedNanos() < load.toNanos() / 100 * topic.producers();
    }
}
