package khaos.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import khaos.base.Dice;
import khaos.plan.flow.FlowPlan;
import khaos.traffic.Schedule;
import khaos.traffic.flow.Departures;
import khaos.traffic.flow.FlowEngine;
import khaos.traffic.flow.Starts;
import khaos.value.Origin;
import khaos.wire.Maker;

/**
 * The first instances of a flow in simulated time: as many go on their way at once as in a run, since which values a record has
 * depends on those that come before it.
 */
final class SampledFlow implements Starts, Departures {

    private static final long STEP_NANOS = 1_000_000;

    private final List<String> topics;
    private final Schedule schedule;
    private final FlowEngine engine;
    private final List<List<SampledRecord>> instances;
    private int completed;

    /** @param count how many instances are wanted */
    SampledFlow(FlowPlan flow, Dice dice, Origin origin, int count) {
        this.topics = flow.steps().stream().map(step -> step.topic()).toList();
        this.schedule = Schedule.constant(flow.rate(), 0, 1);
        this.instances = IntStream.range(0, count)
                .mapToObj(any -> (List<SampledRecord>) new ArrayList<SampledRecord>())
                .toList();
        this.engine = new FlowEngine(flow, dice, origin, this, this);
    }

    /** Every record of them, in the order of their sending, one instance after the other. */
    void forEach(Consumer<SampledRecord> reader) {
        for (long now = 0; completed < instances.size(); now += STEP_NANOS) engine.advance(now);
        instances.forEach(records -> records.forEach(reader));
    }

    @Override
    public long dueBy(long nanos) {
        return schedule.dueBy(nanos);
    }

    @Override
    public long dueNanos(long index) {
        return schedule.dueNanos(index);
    }

    @Override
    public boolean isHeld(int step) {
        return false;
    }

    @Override
    public boolean send(int step, long instance, int record, Maker made, long dueNanos) {
        if (instance < instances.size())
            instances.get((int) instance).add(new SampledRecord(topics.get(step), made.key(), made.value()));
        return true;
    }

    @Override
    public void completed(long instance) {
        if (instance < instances.size()) completed++;
    }
}
