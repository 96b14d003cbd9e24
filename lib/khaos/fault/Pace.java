package khaos.fault;

import khaos.base.Rate;
import khaos.target.Injection;
import khaos.target.Paced;
import khaos.word.Word;

/** Another rate for each producer; intended times follow it from that moment on. */
public record Pace(Rate rate) implements Fault<Paced> {

    @Word(
            value = "Lets each producer send at another rate (older name: change_producer_rate).",
            example = "at 30.s inject rate(500.perSecond) on producers('orders') lasting 20.s")
    public static Pace rate(Rate rate) {
        return new Pace(rate);
    }

    @Override
    public Injection on(Paced target) {
        return target.pace(rate);
    }
}
