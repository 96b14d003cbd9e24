package khaos.cluster.local;

import khaos.base.BadInput;

/** Which Kafka versions run as a local cluster, and on which JDK. */
record KafkaVersion(String text) {

    /** KRaft was declared fit for production in 3.3 (KIP-833), with the {@code bootstrap.checkpoint} that khaos needs. */
    private static final int OLDEST = 303;

    /** Earlier ones need the security manager, which JDK 24 took away (KIP-1006, JEP 486). */
    private static final int OLDEST_ON_JDK_24 = 309;

    /** The first one without ZooKeeper (KIP-866). */
    private static final int KRAFT_ONLY = 400;

    /** Refuses one that knows no ZooKeeper any more. */
    void mustKnowZooKeeper() {
        if (number() >= KRAFT_ONLY)
            throw new BadInput(
                    "Kafka " + text + " knows no ZooKeeper",
                    "use " + LocalSettings.ZOOKEEPER_KAFKA + ", or leave out --mode zookeeper");
    }

    /** Refuses what cannot start, before anything is fetched. */
    void mustRunOn(int jdk) {
        if (number() < OLDEST)
            throw new BadInput("Kafka " + text + " is too old for a local cluster", "use 3.3.0 or newer");
        if (jdk >= 24 && number() < OLDEST_ON_JDK_24)
            throw new BadInput(
                    "Kafka " + text + " does not run on JDK " + jdk,
                    "run khaos on JDK 17 or 21, or use Kafka 3.9 or newer");
    }

    /** 403 for 4.3.1. */
    private int number() {
        String[] parts = text.split("[.-]");
        return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
    }
}
