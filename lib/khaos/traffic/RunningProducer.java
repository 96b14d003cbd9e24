package khaos.traffic;

import java.util.Optional;
import khaos.base.Bytes;
import khaos.base.Rate;
import khaos.base.Share;
import khaos.target.Injection;
import khaos.target.Producing;

/** One producer of the run, as what can be hurt. A change of its rate is felt at once: its schedule is what it is judged by. */
final class RunningProducer implements Producing {

    private final ProducerLoop loop;
    private final Evolution evolution;
    private final Quotas quotas;
    private final Layers<Optional<Rate>> rates;

    RunningProducer(ProducerLoop loop, Rate planned, Evolution evolution, Quotas quotas) {
        this.loop = loop;
        this.evolution = evolution;
        this.quotas = quotas;
        this.rates = new Layers<>(Optional.of(planned), loop::pace);
    }

    ProducerLoop loop() {
        return loop;
    }

    String topic() {
        return loop.topic();
    }

    @Override
    public String name() {
        return loop.name();
    }

    @Override
    public Injection pause() {
        return rates.over(Optional.empty(), () -> true);
    }

    @Override
    public Injection pace(Rate rate) {
        return rates.over(Optional.of(rate), () -> true);
    }

    @Override
    public Injection burst(long records) {
        Burst burst = loop.burst(records);
        return Injection.momentary(burst::isHandedOver);
    }

    @Override
    public Injection throttle(Bytes perSecond) {
        return quotas.producer(name(), perSecond);
    }

    @Override
    public Injection evolve(String schema, Share share) {
        return evolution.to(schema, share);
    }

    @Override
    public String toString() {
        return name();
    }
}
