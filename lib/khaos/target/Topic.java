package khaos.target;

/** A topic. */
public interface Topic extends Configurable {

    String name();

    /** Elects preferred leaders; healing puts the old leaders back. */
    Injection electLeaders();

    /** Moves the leadership of a partition to another in-sync replica; healing moves it back. */
    Injection moveLeader(int partition);

    /** Moves every partition's replicas round by one broker; healing moves them back. */
    Injection reassign();

    /** Deletes what every partition held when it was asked. Nothing heals that. */
    Injection deleteRecords();
}
