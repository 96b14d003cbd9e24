package khaos.history;

import java.time.Duration;

/** Who looks at a run while it goes on. Called from the run's own thread; must be quick. */
public interface Watcher {

    /** About once a second. */
    void sampled(Sample sample);

    /** Something worth a line happened, {@code elapsed} after the load began. */
    void happened(Duration elapsed, String event);
}
