package khaos.history;

import java.util.List;

/**
 * The ledger held against the logs: every anomaly found, by the ids of {@code docs/anomalies.md} (L1, W3, R4 …), and
 * whether the evidence is whole.
 *
 * @param gaps why the evidence is not whole (M1, M2); empty when it is
 */
public record Audit(List<Anomaly> anomalies, List<String> gaps) {

    public Audit {
        anomalies = List.copyOf(anomalies);
        gaps = List.copyOf(gaps);
    }

    /**
     * One kind of anomaly on one topic.
     *
     * @param id       as in the table of anomalies: {@code L1}
     * @param topic    where it was found
     * @param count    exactly how often
     * @param legal    why the configuration allows it; empty when it is a violation
     * @param examples the first few, one line each: partition, offset, writer, sequence, time
     */
    public record Anomaly(String id, String topic, long count, String legal, List<String> examples) {

        public Anomaly {
            examples = List.copyOf(examples);
        }

        public boolean isViolation() {
            return legal.isEmpty();
        }
    }
}
