package khaos.cluster.local;

import java.nio.file.Path;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.cluster.machine.ProcessId;

/**
 * A schema registry that khaos started beside the brokers.
 *
 * @param log what it prints
 */
public record RegistryNode(int port, ProcessId process, Path log) {

    static final int USUAL_PORT = 8081;

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** @throws KhaosError when it is at another port than it has to be */
    RegistryNode mustBeAt(Optional<Integer> wanted) {
        if (wanted.isPresent() && wanted.get() != port)
            throw new KhaosError(
                    "the cluster's schema registry is " + address() + ", asked for port " + wanted.get(),
                    "leave the address out, or end the cluster first: khaos cluster-down");
        return this;
    }
}
