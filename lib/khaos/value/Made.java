package khaos.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one producer's records give to those of other topics, and take from them. The producer's own thread. */
public final class Made {

    private final Set<Reservoir> needed = new HashSet<>();
    private List<Value> made = new ArrayList<>();
    private boolean gives;
    private boolean isReady;
    private boolean isOver;

    private record Value(Reservoir reservoir, Reference reference) {}

    Made() {}

    /** Records are made only when {@code reservoir} has something. */
    void needs(Reservoir reservoir) {
        needed.add(reservoir);
    }

    void gives() {
        gives = true;
    }

    void put(Reservoir reservoir, Reference reference) {
        made.add(new Value(reservoir, reference));
    }

    /** Whether all that its records look up is there, so that one can be made; once true it stays true. */
    public boolean isReady() {
        if (!isReady) isReady = needed.stream().noneMatch(Reservoir::isEmpty);
        return isReady;
    }

    /** The last record was made: there is nothing more to make one of. */
    void end() {
        isOver = true;
    }

    /** Whether no record can be made any more. */
    public boolean isOver() {
        return isOver;
    }

    /** Whether others may look anything up in its records. */
    public boolean isReferredTo() {
        return gives;
    }

    /** What the last record holds for others; to be run, on any thread, when that record is acknowledged. */
    public Runnable take() {
        var taken = made;
        made = new ArrayList<>(taken.size());
        return () -> taken.forEach(value -> value.reservoir.add(value.reference));
    }
}
