package khaos.cluster.docker;

import java.util.List;
import khaos.base.KhaosError;
import khaos.cluster.machine.ProcessId;

/**
 * What another khaos has to know of a cluster in containers.
 *
 * @param id    the one that Kafka gives it
 * @param owner the khaos that it ends with; null when it was left running on purpose
 * @param engine where it listens
 */
record DockerState(String id, DockerSettings settings, ProcessId owner, String engine, List<ContainerNode> nodes) {

    static final String FILE = "docker.json";

    DockerState withoutOwner() {
        return new DockerState(id, settings, null, engine, nodes);
    }

    boolean isKept() {
        return owner == null;
    }

    /** Nobody is there to end it. */
    boolean isStale() {
        return !isKept() && !owner.isAlive();
    }

    /** @throws KhaosError when it ends with another khaos */
    void mustBeUsable() {
        if (!isKept())
            throw new KhaosError(
                    "the running cluster belongs to another khaos (pid " + owner.pid() + ") and ends with it",
                    "wait for its end, or keep a cluster for all: khaos cluster-up --cluster docker");
    }
}
