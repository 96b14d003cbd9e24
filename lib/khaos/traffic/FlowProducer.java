package khaos.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.base.Rate;
import khaos.base.Share;
import khaos.target.Injection;
import khaos.target.Producing;
import khaos.wire.Maker;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * The producer of one flow's records to one topic, as what can be hurt. Paused, it holds its steps back, and what comes
 * after them. The one that begins the flow also has its rate; the others follow it.
 */
final class FlowProducer implements Producing {

    private final String name;
    private final Handover handover;
    private final boolean isJudged;
    private final Quotas quotas;
    private final Layers<Boolean> holds = new Layers<>(false, this::hold);
    private Layers<Optional<Rate>> rates;
    private FlowLoop loop;
    private boolean isFirst;
    private volatile boolean isHeld;
    private volatile long due;

    /** @param isJudged whether its records can be told apart */
    FlowProducer(String name, Handover handover, boolean isJudged, Quotas quotas) {
        this.name = name;
        this.handover = handover;
        this.isJudged = isJudged;
        this.quotas = quotas;
        handover.produced().askedBy(() -> loop == null ? 0 : loop.perSecond(due));
    }

    /** @param begins whether the flow's first step is its */
    void in(FlowLoop flow, boolean begins, Rate planned) {
        loop = flow;
        isFirst = begins;
        rates = new Layers<>(Optional.of(planned), flow::pace);
    }

    String topic() {
        return handover.topic();
    }

    Map<MetricName, ? extends Metric> metrics() {
        return handover.metrics();
    }

    boolean isJudged() {
        return isJudged;
    }

    boolean isHeld() {
        return isHeld;
    }

    /** The flow's own thread. */
    boolean send(Maker made, long dueNanos, long handedNanos) {
        due++;
        handover.produced().due(dueNanos, handedNanos);
        if (handover.send(made, dueNanos, handedNanos)) return true;
        due--;
        return false;
    }

    /** A record that was due then, and never comes. */
    void unsent(long dueNanos) {
        due++;
        handover.produced().unsent(dueNanos, 1);
    }

    void close(Duration patience) {
        handover.close(patience);
    }

    @Override
    public Injection evolve(String schema, Share share) {
        throw new KhaosError(
                "the flow's records to " + topic() + " have a schema that does not change",
                "name a topic that has producers of its own");
    }

    private void hold(boolean held) {
        isHeld = held;
        if (loop != null) loop.wake();
    }

    @Override
    public String name() {
        return name;
    }

    /** No new instance begins while the producer of the first step is paused. */
    @Override
    public Injection pause() {
        Injection holding = holds.over(true, () -> true);
        return isFirst ? Injection.all(List.of(holding, rates.over(Optional.empty(), () -> true))) : holding;
    }

    @Override
    public Injection pace(Rate rate) {
        return isFirst ? rates.over(Optional.of(rate), () -> true) : Injection.momentary(() -> true);
    }

    @Override
    public Injection burst(long records) {
        if (!isFirst) return Injection.momentary(() -> true);
        Burst burst = loop.burst(records);
        return Injection.momentary(burst::isHandedOver);
    }

    @Override
    public Injection throttle(Bytes perSecond) {
        return quotas.producer(name, perSecond);
    }

    @Override
    public String toString() {
        return name;
    }
}
