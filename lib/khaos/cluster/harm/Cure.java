package khaos.cluster.harm;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.apache.kafka.clients.admin.Admin;

/**
 * How a harm is undone, as data: a record of plain values, written down before the harm is done and read by a khaos that
 * knows nothing else of it. Idempotent; right also when the harm was never done.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "cure")
public interface Cure {

    /**
     * Undoes the harm.
     *
     * @param admin reaches the harmed cluster
     * @throws khaos.base.KhaosError when it cannot be undone now
     */
    void heal(Admin admin);

    /** Whether the cluster has to answer for it; what does not ask Kafka is healed before the cluster is looked for. */
    default boolean needsCluster() {
        return true;
    }

    /** What is undone, for people: {@code kafka-2 was frozen}. */
    String told();
}
