package khaos.cluster.local;

import java.util.List;
import java.util.stream.Collectors;
import khaos.base.KhaosError;
import khaos.cluster.machine.ProcessId;

/**
 * What another khaos has to know of a cluster that was started.
 *
 * @param format 1; the state of another generation of khaos is not read
 * @param owner  the khaos that it ends with; null when it was left running on purpose
 * @param registry null when there is none beside the brokers
 * @param proxies  null when no links go through any
 * @param zooKeeper null when brokers agree among themselves
 */
record ClusterState(
        int format,
        LocalSettings settings,
        ProcessId owner,
        List<Broker> brokers,
        RegistryNode registry,
        ProxyNode proxies,
        ZooKeeperNode zooKeeper) {

    static final int FORMAT = 1;

    static ClusterState owned(
            LocalSettings settings, List<Broker> brokers, ProxyNode proxies, ZooKeeperNode zooKeeper) {
        return new ClusterState(FORMAT, settings, ProcessId.ofKhaos(), List.copyOf(brokers), null, proxies, zooKeeper);
    }

    ClusterState withoutOwner() {
        return new ClusterState(format, settings, null, brokers, registry, proxies, zooKeeper);
    }

    /** The same, with another process for one broker. */
    ClusterState with(Broker started) {
        return new ClusterState(
                format,
                settings,
                owner,
                brokers.stream()
                        .map(broker -> broker.node().equals(started.node()) ? started : broker)
                        .toList(),
                registry,
                proxies,
                zooKeeper);
    }

    /** The same, with a registry beside the brokers. */
    ClusterState with(RegistryNode started) {
        return new ClusterState(format, settings, owner, brokers, started, proxies, zooKeeper);
    }

    /** Ends what runs beside the brokers. */
    void endCompany() {
        if (registry != null) registry.process().kill();
        if (proxies != null) proxies.end();
        if (zooKeeper != null) zooKeeper.process().kill();
    }

    /** Whether it goes on without the khaos that started it. */
    boolean isKept() {
        return owner == null;
    }

    /** @throws KhaosError when it ends with another khaos, or a part of it is down */
    void mustBeUsable() {
        if (!isKept())
            throw new KhaosError(
                    "the running cluster belongs to another khaos (pid " + owner.pid() + ") and ends with it",
                    "wait for its end, or keep a cluster for all: khaos cluster-up");
        String down = brokers.stream()
                .filter(broker -> !broker.process().isAlive())
                .map(broker -> broker.node().name())
                .collect(Collectors.joining(", "));
        if (!down.isEmpty())
            throw new KhaosError(
                    down + " of the running cluster is down", "start it afresh: khaos cluster-down, khaos cluster-up");
        if (zooKeeper != null) zooKeeper.mustRun();
        if (proxies != null) proxies.mustStand();
    }

    /** Nobody is there to end it, or nothing is left to end. */
    boolean isStale() {
        return isKept() ? brokers.stream().noneMatch(broker -> broker.process().isAlive()) : !owner.isAlive();
    }
}
