package khaos.live

import java.time.Duration
import khaos.history.Sample
import khaos.history.Watcher

/** Prints what happens, so that a failed spec shows the course of its run. */
class Telling implements Watcher {

    @Override
    void sampled(Sample sample) {}

    @Override
    void happened(Duration elapsed, String event) {
        println "${elapsed.toMillis()} ms  $event"
    }
}
