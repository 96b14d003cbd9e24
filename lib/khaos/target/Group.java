package khaos.target;

/** A consumer group. */
public interface Group {

    String id();

    /** Makes the members join anew, once. */
    Injection rebalance();

    /** Members die, one after the other, while the group is rebalancing; healing brings them back. */
    Injection rebalancing();
}
