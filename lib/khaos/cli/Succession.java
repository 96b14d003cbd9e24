package khaos.cli;

import java.util.function.Consumer;
import java.util.function.Function;
import khaos.base.KhaosError;
import khaos.cluster.CleanSlate;
import khaos.cluster.Cluster;

/**
 * The clusters of runs that follow each other: one for all, made clean in between, as long as they want the same. One that
 * cannot be made clean is replaced, if khaos started it for them.
 */
final class Succession implements AutoCloseable {

    private final Function<Turn, Object> wanted;
    private final Function<Turn, Cluster> open;
    private final Consumer<String> say;
    private Cluster cluster;
    private CleanSlate slate;
    private Turn last;

    /**
     * @param wanted what is equal for turns that may share a cluster
     * @param open   makes or finds the cluster for a turn
     */
    Succession(Function<Turn, Object> wanted, Function<Turn, Cluster> open, Consumer<String> say) {
        this.wanted = wanted;
        this.open = open;
        this.say = say;
    }

    /** The cluster for {@code turn}, as the first turn found it. */
    Cluster next(Turn turn) {
        if (cluster != null && !wanted.apply(turn).equals(wanted.apply(last))) end();
        if (cluster != null) clean();
        if (cluster == null) {
            cluster = open.apply(turn);
            slate = new CleanSlate(cluster);
        }
        last = turn;
        return cluster;
    }

    private void clean() {
        try {
            slate.restore(last.topics(), last.groups());
        } catch (KhaosError dirty) {
            if (cluster.outlivesKhaos()) throw dirty;
            say.accept(dirty.what() + ": going on with a fresh one");
            end();
        }
    }

    /** Ends a cluster that was started for the turns; what is left of the last one on another is removed. */
    private void end() {
        try (var closing = cluster;
                var alsoClosing = slate) {
            if (closing.outlivesKhaos()) alsoClosing.restore(last.topics(), last.groups());
        } catch (KhaosError dirty) {
            say.accept(dirty.what());
        } finally {
            cluster = null;
            slate = null;
        }
    }

    @Override
    public void close() {
        if (cluster != null) end();
    }
}
