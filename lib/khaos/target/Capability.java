package khaos.target;

import java.util.Set;

/** What a cluster may or may not be able to do, one for each family of faults; asked before a run starts. */
public enum Capability {
    BROKER_PROCESSES("stop, kill and freeze brokers"),
    NETWORK(
            "slow and cut network links",
            "let khaos start the cluster, or start it with its proxies: khaos cluster-up --proxied"),
    QUORUM("harm the links between controllers", "start the cluster in KRaft mode: leave out --mode zookeeper"),
    CPU("limit the processor time of brokers"),
    MEMORY("limit the memory of brokers"),
    FILES("limit the open files of brokers"),
    CONNECTIONS("use up the connections of brokers"),
    DISK("fill the disks of brokers and lock them"),
    SLOW_DISK("slow the disks of brokers"),
    CLOCK("shift the clocks of brokers"),
    DATA("wipe and corrupt the data of brokers"),
    DISCONNECT("take brokers off their networks");

    static final Set<Capability> OF_BROKERS = Set.of(BROKER_PROCESSES);

    private final String what;
    private final String fix;

    Capability(String what) {
        this(what, "run it on a cluster that khaos starts: khaos run");
    }

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

    /** Of a cluster that cannot do it at all. */
    public Lack lack() {
        return new Lack("khaos cannot " + what + " here", fix);
    }

    /**
     * Of a place that cannot do it.
     *
     * @param because after a colon: {@code /sys/fs/cgroup is read-only}
     */
    public Lack lack(String because, String remedy) {
        return new Lack("khaos cannot " + what + " here: " + because, remedy);
    }
}
