package khaos.run;

import java.time.Duration;
import khaos.history.Sample;
import khaos.history.Watcher;

/** A watcher that is told by several threads, one at a time. */
final class OneAtATime implements Watcher {

    private final Watcher watcher;

    OneAtATime(Watcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public synchronized void sampled(Sample sample) {
        watcher.sampled(sample);
    }

    @Override
    public synchronized void happened(Duration elapsed, String event) {
        watcher.happened(elapsed, event);
    }
}
