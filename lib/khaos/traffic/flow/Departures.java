package khaos.traffic.flow;

import khaos.wire.Maker;

/** Where the records of a flow go. Called on the engine's thread. */
public interface Departures {

    /** Whether the step's records may not leave now: its instances wait until they may. */
    boolean isHeld(int step);

    /**
     * One record of {@code instance}.
     *
     * @param record  its number among those of the step
     * @param made    holds it
     * @param dueNanos when it was to be sent
     * @return false when nothing can be sent any more; the record was not
     */
    boolean send(int step, long instance, int record, Maker made, long dueNanos);

    /** An instance has done its last step. */
    void completed(long instance);
}
