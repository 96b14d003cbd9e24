package khaos.cluster;

import java.util.List;
import java.util.Optional;
import khaos.base.Progress;
import khaos.cluster.local.NodeStatus;
import khaos.cluster.local.ProxyNode;
import khaos.cluster.local.RegistryNode;
import khaos.cluster.local.ZooKeeperNode;

/** A cluster that khaos started: this one, or another that may have ended since. */
public interface StartedCluster extends Cluster {

    /** Whether it goes on without the khaos that started it. */
    boolean isKept();

    /** Leaves it running: it ends by {@link #stop} of whoever finds it. */
    void keep();

    /** Ends the brokers and waits for it; data stays only when it is kept and {@code removeData} is not set. */
    void stop(boolean removeData);

    /** How each broker is now; takes 3 s when one does not answer. */
    List<NodeStatus> nodes();

    /** The server that has the proxies before its links, if it was started with some. */
    Optional<ProxyNode> proxies();

    /** What its brokers agree by, if they do not among themselves. */
    default Optional<ZooKeeperNode> zooKeeper() {
        return Optional.empty();
    }

    /** The schema registry that khaos started beside the brokers, if it did and it lives. */
    Optional<RegistryNode> registry();

    /**
     * Starts a schema registry beside the brokers, which ends with them; the one that is there already if there is one.
     *
     * @param port where it has to be; empty for 8081 or, when that is taken, another
     * @throws khaos.base.KhaosError when it does not come up, or another is there at another port
     */
    RegistryNode startRegistry(Optional<Integer> port, Progress progress);
}
