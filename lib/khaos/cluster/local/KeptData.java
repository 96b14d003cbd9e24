package khaos.cluster.local;

import khaos.base.KhaosError;

/** The data that a kept cluster leaves behind, and who may start on it. */
final class KeptData {

    private static final String REMOVE = "remove it with `khaos cluster-down --volumes`, or start as it was";

    private KeptData() {}

    /** Makes the data folder ready for {@code settings}: empty for a throw-away cluster, checked for a kept one. */
    static void claim(ClusterFolder folder, LocalSettings settings) {
        if (!settings.kept()) {
            Folders.delete(folder.data(false));
            return;
        }
        folder.kept().ifPresent(before -> mustFit(before, settings));
        folder.keep(settings);
    }

    private static void mustFit(LocalSettings before, LocalSettings now) {
        if (before.nodes() != now.nodes())
            throw new KhaosError(
                    "the kept data is that of " + before.nodes() + (before.nodes() == 1 ? " broker" : " brokers")
                            + ", got " + now.nodes(),
                    REMOVE);
        if (before.zooKeeper() != now.zooKeeper())
            throw new KhaosError(
                    before.zooKeeper()
                            ? "the kept data is that of a cluster with ZooKeeper"
                            : "the kept data is that of a cluster in KRaft mode",
                    REMOVE);
        if (!before.kafkaVersion().equals(now.kafkaVersion()))
            throw new KhaosError(
                    "the kept data is Kafka " + before.kafkaVersion() + "'s, got " + now.kafkaVersion(), REMOVE);
        if (!before.secure().equals(now.secure()))
            throw new KhaosError(
                    "the kept data is that of a cluster " + secured(before) + ", got one " + secured(now), REMOVE);
    }

    private static String secured(LocalSettings settings) {
        return settings.secured().map(how -> "with --secure " + how).orElse("without --secure");
    }
}
