package khaos.target;

import java.util.Set;

/** A consumer group. */
public interface Group {

    String id();

    /** Those that its members read. */
    Set<String> topics();

    /** Makes the members join anew, once. */
    Injection rebalance();

    /** Members die, one after the other, while the group is rebalancing; healing brings them back. */
    Injection rebalancing();
}
