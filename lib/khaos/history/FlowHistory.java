package khaos.history;

import java.util.concurrent.atomic.LongAdder;

/**
 * What became of the instances of one flow: started = completed + cut + in flight, at any time. One thread writes; any may
 * read.
 */
public final class FlowHistory {

    private final String flow;
    private final LongAdder started = new LongAdder();
    private final LongAdder completed = new LongAdder();
    private final Recent recent = new Recent();
    private volatile long cut;

    FlowHistory(String flow) {
        this.flow = flow;
    }

    /** So many more have begun. */
    public void started(long instances) {
        started.add(instances);
    }

    /** One has sent its last record. */
    public void completed() {
        completed.increment();
    }

    /** So many were on their way when the run ended, and go no further. */
    public void cut(long instances) {
        cut = instances;
    }

    Sample.Flow sample(long nowNanos) {
        long cutNow = cut;
        long completedNow = completed.sum();
        long startedNow = Math.max(started.sum(), completedNow + cutNow);
        recent.add(nowNanos, startedNow, Timings.sum());
        return new Sample.Flow(
                flow, startedNow, completedNow, startedNow - completedNow - cutNow, cutNow, recent.perSecond());
    }
}
