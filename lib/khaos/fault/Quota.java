package khaos.fault;

import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.target.Injection;
import khaos.target.Throttleable;
import khaos.word.Word;

/** The brokers hold a client to so many bytes a second each. */
public record Quota(Bytes perSecond) implements Fault<Throttleable> {

    @Word(
            value = "Lets each broker hold a producer or consumer to so many bytes a second.",
            example = "at 30.s inject quota(100.kb) on producers('orders') lasting 20.s")
    public static Quota quota(Bytes perSecond) {
        return new Quota(perSecond);
    }

    public Quota {
        if (perSecond.count() < 1)
            throw new KhaosError("a quota must be at least 1 byte a second, got " + perSecond, "write quota(100.kb)");
    }

    @Override
    public Injection on(Throttleable target) {
        return target.throttle(perSecond);
    }

    @Override
    public String takes() {
        return "quota";
    }
}
