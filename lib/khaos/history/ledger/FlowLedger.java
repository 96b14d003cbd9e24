package khaos.history.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import khaos.history.Audit;

/**
 * Which records of which instances of one flow were sent, and which of them the final read found: two bits a record, next
 * to nothing where all is well. The flow's thread sends; any finds.
 */
public final class FlowLedger {

    private static final int EXAMPLES = 5;

    private final String flow;
    private final int index;
    private final List<Step> steps;
    private final int[] firstLanes;
    private final Lane[] lanes;
    private final Bits begun = new Bits();
    private volatile LongFunction<String> names = instance -> "instance " + instance;

    /**
     * One step, in the order of the plan.
     *
     * @param name    as people call it
     * @param records how many it sends in one instance, at most
     */
    public record Step(String name, String topic, int records) {}

    FlowLedger(String flow, int index, List<Step> steps) {
        this.flow = flow;
        this.index = index;
        this.steps = List.copyOf(steps);
        this.firstLanes = new int[steps.size()];
        int count = 0;
        for (int i = 0; i < firstLanes.length; i++) {
            firstLanes[i] = count;
            count += steps.get(i).records();
        }
        this.lanes = IntStream.range(0, count).mapToObj(lane -> new Lane()).toArray(Lane[]::new);
    }

    public String flow() {
        return flow;
    }

    /** Its number in the run, as its records say. */
    public int index() {
        return index;
    }

    /** Who knows what people call an instance by. */
    public void names(LongFunction<String> known) {
        names = known;
    }

    /** By which the record number {@code record}, from 0, of a step is known. */
    public int lane(int step, int record) {
        return firstLanes[step] + record;
    }

    /** The record was handed over, or refused; not one that never left since the run ended. */
    public void sent(int lane, long instance) {
        lanes[lane].sent.add(instance);
        begun.add(instance);
    }

    /** It is in its topic. */
    public void found(int lane, long instance) {
        if (lane < 0 || lane >= lanes.length) return;
        Lane known = lanes[lane];
        synchronized (known) {
            known.found.add(instance);
        }
    }

    /** What is known when everything is over. */
    Audit.Flow audit() {
        var missing = new ArrayList<Audit.Flow.Missing>();
        var incomplete = new Bits();
        for (int step = 0; step < firstLanes.length; step++) {
            var found = missing(step, incomplete);
            if (found.instances() > 0) missing.add(found);
        }
        var topics = steps.stream().map(Step::topic).distinct().toList();
        return new Audit.Flow(flow, topics, begun.count(), incomplete.count(), missing);
    }

    private Audit.Flow.Missing missing(int step, Bits incomplete) {
        var lacking = new Bits();
        var examples = new ArrayList<String>();
        for (int record = 0; record < steps.get(step).records(); record++) {
            Lane lane = lanes[lane(step, record)];
            lane.sent.without(lane.found, instance -> {
                incomplete.add(instance);
                if (lacking.add(instance) && examples.size() < EXAMPLES)
                    examples.add(String.format(
                            Locale.ROOT,
                            "%s: no %s",
                            names.apply(instance),
                            steps.get(step).name()));
            });
        }
        return new Audit.Flow.Missing(steps.get(step).name(), steps.get(step).topic(), lacking.count(), examples);
    }

    /** One record of one step, of all instances. */
    private static final class Lane {
        private final Bits sent = new Bits();
        private final Bits found = new Bits();
    }
}
