package khaos.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Everything known at one moment of a run. Immutable.
 *
 * @param incidents every occurrence so far, in the order in which they fired
 */
public record Sample(Duration elapsed, List<Topic> topics, List<Group> groups, List<IncidentRecord> incidents) {

    public Sample {
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
        incidents = List.copyOf(incidents);
    }

    /** One of a run that hurts nothing. */
    public Sample(Duration elapsed, List<Topic> topics, List<Group> groups) {
        this(elapsed, topics, groups, List.of());
    }

    /**
     * One topic's producers.
     *
     * @param askedPerSecond of all producers together; infinite when one is unlimited
     * @param sent           = acked + failed + unknown + inFlight
     * @param unsent         due when the run stopped, never handed to the client
     * @param blockedNanos   how long the client made its senders wait, all producers together
     * @param perSecond      acknowledged, over the last samples
     * @param recent         response: intended time to acknowledgement, over the last samples
     * @param response       the same over the whole run
     * @param delay          intended time to hand-over, over the whole run
     */
    public record Topic(
            String topic,
            int producers,
            double askedPerSecond,
            long sent,
            long acked,
            long failed,
            long unknown,
            long inFlight,
            long unsent,
            long bytes,
            long blockedNanos,
            double perSecond,
            Quantiles recent,
            Quantiles response,
            Quantiles delay,
            List<Errors.Told> errors) {

        public long errorCount() {
            return failed + unknown;
        }
    }

    /**
     * One group on one topic.
     *
     * @param rebalances how often its partitions were given out anew since the load began
     * @param foreign records of other runs, or without identity
     * @param lag     empty when the brokers could not be asked lately
     * @param recent  intended time to receipt, over the last samples
     * @param latency the same over the whole run
     */
    public record Group(
            String topic,
            String group,
            int consumers,
            long consumed,
            long foreign,
            long bytes,
            OptionalLong lag,
            Map<Integer, Long> lagByPartition,
            long rebalances,
            double perSecond,
            Quantiles recent,
            Quantiles latency,
            List<Errors.Told> errors) {

        public long errorCount() {
            return errors.stream().mapToLong(Errors.Told::count).sum();
        }
    }
}
