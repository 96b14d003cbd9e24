package khaos.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The ledger held against the logs: every anomaly found, by the ids of {@code docs/anomalies.md} (L1, W3, R4 …), and
 * whether the evidence is whole.
 *
 * @param topics what was sent and found, topic by topic; those that nobody produced to are not in it
 * @param flows  what of each flow was sent and found
 * @param gaps   why the evidence is not whole (M1, M2); empty when it is
 */
public record Audit(List<Topic> topics, List<Flow> flows, List<Anomaly> anomalies, List<Gap> gaps) {

    /** Of a run that nobody looked into. */
    public static Audit none(String why) {
        return new Audit(List.of(), List.of(), List.of(), List.of(new Gap("", "M1", why)));
    }

    public Audit {
        topics = List.copyOf(topics);
        flows = List.copyOf(flows);
        anomalies = List.copyOf(anomalies);
        gaps = List.copyOf(gaps);
    }

    /** One of a run without flows. */
    public Audit(List<Topic> topics, List<Anomaly> anomalies, List<Gap> gaps) {
        this(topics, List.of(), anomalies, gaps);
    }

    public Optional<Topic> topic(String name) {
        return topics.stream().filter(topic -> topic.topic().equals(name)).findFirst();
    }

    /** The anomalies on {@code topic} with one of {@code ids}. */
    public List<Anomaly> anomalies(String topic, Set<String> ids) {
        return anomalies.stream()
                .filter(anomaly -> anomaly.topic().equals(topic) && ids.contains(anomaly.id()))
                .toList();
    }

    /** What is missing to judge {@code topic}. */
    public List<Gap> gaps(String topic) {
        return gaps.stream()
                .filter(gap -> gap.topic().isEmpty() || gap.topic().equals(topic))
                .toList();
    }

    /**
     * The books of one topic. The log alone can tell what became of an unknown record, so it may be there or not.
     *
     * @param found        acknowledged records that the final read saw
     * @param removed      acknowledged records that are gone as the configuration says: retention, or records deleted by
     *     khaos itself
     * @param unknownFound unknown records that the final read saw
     * @param copies       records that the final read saw and that repeat another one on purpose
     * @param aborted      records of transactions that were aborted, which nobody may see; in none of the counts above
     * @param isTransactional whether there were transactions; what was acknowledged in one of which nobody knows whether
     *     it committed counts as unknown
     * @param processed    of a topic that processes write to, exactly once: the records of others that became one of it;
     *     empty of any other topic
     */
    public record Topic(
            String topic,
            Profile profile,
            long acked,
            long found,
            long removed,
            long failed,
            long unknown,
            long unknownFound,
            long copies,
            long aborted,
            boolean isTransactional,
            OptionalLong processed) {

        /** One without copies and transactions. */
        public Topic(
                String topic,
                Profile profile,
                long acked,
                long found,
                long removed,
                long failed,
                long unknown,
                long unknownFound) {
            this(
                    topic,
                    profile,
                    acked,
                    found,
                    removed,
                    failed,
                    unknown,
                    unknownFound,
                    0,
                    0,
                    false,
                    OptionalLong.empty());
        }
    }

    /**
     * One kind of anomaly on one topic.
     *
     * @param id       as in the table of anomalies: {@code L1}
     * @param count    exactly how often
     * @param what     for people, to follow the count: {@code acknowledged records are lost: 49 at the tail, 1 overwritten}
     * @param legal    why the configuration allows it; empty when it is a violation
     * @param examples the first few, one line each: partition, offset, writer, sequence
     */
    public record Anomaly(String id, String topic, long count, String what, String legal, List<String> examples) {

        public Anomaly {
            examples = List.copyOf(examples);
        }

        public boolean isViolation() {
            return legal.isEmpty();
        }
    }

    /**
     * Evidence that is missing.
     *
     * @param topic empty when it is missing for all
     * @param id    M1: too little was verified; M2: what was written down is damaged
     */
    public record Gap(String topic, String id, String why) {}

    /**
     * The instances of one flow.
     *
     * @param instances  that sent anything that can be told apart
     * @param incomplete those of them of which something that was sent is not in its topic
     * @param missing    by step, in the order of the flow; steps of which nothing is missing are not in it
     */
    public record Flow(String flow, List<String> topics, long instances, long incomplete, List<Missing> missing) {

        public Flow {
            topics = List.copyOf(topics);
            missing = List.copyOf(missing);
        }

        /**
         * One step that left no record, or too few, in some instances.
         *
         * @param examples the first few of them, one line each
         */
        public record Missing(String step, String topic, long instances, List<String> examples) {

            public Missing {
                examples = List.copyOf(examples);
            }
        }
    }
}
