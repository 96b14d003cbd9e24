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
public record Sample(
        Duration elapsed, List<Topic> topics, List<Group> groups, List<Flow> flows, List<IncidentRecord> incidents) {

    public Sample {
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
        flows = List.copyOf(flows);
        incidents = List.copyOf(incidents);
    }

    /** One of a run that hurts nothing. */
    public Sample(Duration elapsed, List<Topic> topics, List<Group> groups) {
        this(elapsed, topics, groups, List.of(), List.of());
    }

    /** One of a run without flows. */
    public Sample(Duration elapsed, List<Topic> topics, List<Group> groups, List<IncidentRecord> incidents) {
        this(elapsed, topics, groups, List.of(), incidents);
    }

    /**
     * One topic's producers.
     *
     * @param askedPerSecond of all producers together, over the load so far; infinite when one is unlimited
     * @param sent           = acked + failed + unknown + inFlight
     * @param unsent         due when the run stopped, never handed to the client
     * @param blockedNanos   how long the client made its senders wait, all producers together
     * @param perSecond      acknowledged, over the last samples
     * @param recent         response: intended time to acknowledgement, over the last samples
     * @param response       the same over the whole run
     * @param delay          intended time to hand-over, over the whole run
     * @param oddness        what was odd on purpose; a copy is one more record sent
     * @param transactions   how those ended that there were
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
            List<Errors.Told> errors,
            Oddness oddness,
            Transactions transactions) {

        /** One with nothing odd, and without transactions. */
        public Topic(
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
            this(
                    topic,
                    producers,
                    askedPerSecond,
                    sent,
                    acked,
                    failed,
                    unknown,
                    inFlight,
                    unsent,
                    bytes,
                    blockedNanos,
                    perSecond,
                    recent,
                    response,
                    delay,
                    errors,
                    Oddness.NONE,
                    Transactions.NONE);
        }

        /** Without the oversize records that were refused: that is no error. */
        public long errorCount() {
            return failed + unknown - oddness.of(Odd.REFUSED);
        }
    }

    /**
     * One group on one topic.
     *
     * @param rebalances how often its partitions were given out anew since the load began
     * @param foreign records of other runs, or without identity
     * @param redelivered records that the group was given before, as is legal after a rebalance: no duplicates in the log
     * @param lag     empty when the brokers could not be asked lately
     * @param recent  intended time to receipt, over the last samples
     * @param latency the same over the whole run
     * @param failing how its consumers failed on purpose
     */
    public record Group(
            String topic,
            String group,
            int consumers,
            long consumed,
            long foreign,
            long redelivered,
            long bytes,
            OptionalLong lag,
            Map<Integer, Long> lagByPartition,
            long rebalances,
            double perSecond,
            Quantiles recent,
            Quantiles latency,
            List<Errors.Told> errors,
            Failing failing) {

        /** One that does not fail on purpose. */
        public Group(
                String topic,
                String group,
                int consumers,
                long consumed,
                long foreign,
                long redelivered,
                long bytes,
                OptionalLong lag,
                Map<Integer, Long> lagByPartition,
                long rebalances,
                double perSecond,
                Quantiles recent,
                Quantiles latency,
                List<Errors.Told> errors) {
            this(
                    topic,
                    group,
                    consumers,
                    consumed,
                    foreign,
                    redelivered,
                    bytes,
                    lag,
                    lagByPartition,
                    rebalances,
                    perSecond,
                    recent,
                    latency,
                    errors,
                    Failing.NONE);
        }

        public long errorCount() {
            return errors.stream().mapToLong(Errors.Told::count).sum();
        }
    }

    /**
     * One flow's instances.
     *
     * @param started   = completed + inFlight + cut
     * @param completed sent the record of their last step; what became of records is told by the topics
     * @param cut       on their way when the run ended
     * @param perSecond begun, over the last samples
     */
    public record Flow(String flow, long started, long completed, long inFlight, long cut, double perSecond) {}
}
