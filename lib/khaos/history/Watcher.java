package khaos.history;

import java.time.Duration;

/** Who looks at a run while it goes on. Called from the run's own thread; must be quick. */
public interface Watcher {

    /** Looks away. */
    Watcher NOBODY = new Watcher() {
        @Override
        public void sampled(Sample sample) {}

        @Override
        public void happened(Duration elapsed, String event) {}
    };

    /** About once a second. */
    void sampled(Sample sample);

    /** Something worth a line happened, {@code elapsed} after the load began. */
    void happened(Duration elapsed, String event);
}
