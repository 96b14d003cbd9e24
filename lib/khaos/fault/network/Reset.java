package khaos.fault.network;

import java.time.Duration;
import java.util.Map;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.base.Spoken;
import khaos.target.Toxin;
import khaos.target.Toxin.Stream;
import khaos.word.Named;
import khaos.word.Word;

/** Resets a connection {@code after} so long from the first bytes that who opened it sends; idle ones live on. */
public record Reset(Duration after, Placing placing) implements ToxicFault {

    @Word(
            value = "Resets connections as soon as something is sent over them.",
            example = "at 10.s inject reset() on clients('kafka-1') lasting 10.s")
    public static Reset reset() {
        return reset(Map.of());
    }

    @Word(
            value = "The same so long after that, or of some connections only.",
            example = "at 10.s inject reset(after: 500.ms, toxicity: 20.percent) on clients() lasting 10.s")
    public static Reset reset(
            @Named(value = "after", type = Duration.class)
                    @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named) {
        return new Reset(
                named.containsKey("after") ? (Duration) named.get("after") : Duration.ZERO,
                Placing.USUAL.on(Stream.UPSTREAM).with(named));
    }

    public Reset {
        if (after.isNegative())
            throw new KhaosError("after: must be at least 0 ms, got " + Spoken.of(after), "write after: 500.ms");
    }

    @Override
    public Toxin toxin() {
        return placing.toxin("reset_peer", Map.of("timeout", after.toMillis()));
    }
}
