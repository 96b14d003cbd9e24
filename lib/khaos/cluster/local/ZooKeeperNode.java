package khaos.cluster.local;

import java.nio.file.Path;
import khaos.base.KhaosError;
import khaos.cluster.machine.ProcessId;

/**
 * The ZooKeeper that brokers agree by, where they do not among themselves.
 *
 * @param log what it prints
 */
public record ZooKeeperNode(int port, ProcessId process, Path log) {

    static final int USUAL_PORT = 2181;

    /** As brokers are told it. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** @throws KhaosError when it has ended */
    void mustRun() {
        if (!process.isAlive())
            throw new KhaosError(
                    "ZooKeeper of the running cluster is down",
                    "start it afresh: khaos cluster-down, khaos cluster-up --mode zookeeper");
    }
}
