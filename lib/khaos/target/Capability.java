package khaos.target;

import java.util.Set;

/** What a cluster may or may not be able to do; asked before a run starts. */
public enum Capability {
    BROKER_PROCESSES("stop, kill and freeze brokers", "run it on a cluster that khaos starts: khaos run"),
    NETWORK(
            "slow and cut network links",
            "let khaos start the cluster, or start it with its proxies: khaos cluster-up --proxied");

    static final Set<Capability> OF_BROKERS = Set.of(BROKER_PROCESSES);

    private final String what;
    private final String fix;

    Capability(String what, String fix) {
        this.what = what;
        this.fix = fix;
    }

    /** After "cannot": {@code stop, kill and freeze brokers}. */
    public String what() {
        return what;
    }

    public String fix() {
        return fix;
    }
}
