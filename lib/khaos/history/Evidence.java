package khaos.history;

/** All that is known of a run when it is judged. Immutable. */
public interface Evidence {

    /** What was sent, read and found in the logs. */
    Audit audit();

    /** Everything counted, over the whole run. */
    Sample totals();
}
