package khaos.fault.network;

import java.time.Duration;
import java.util.Map;
import khaos.base.Share;
import khaos.target.Toxin;
import khaos.word.Named;
import khaos.word.Word;

/** Swallows all bytes and closes a connection once it sent none for {@code patience}. Healing closes the connections: they have lost bytes. */
public record Timeout(Duration patience, Placing placing) implements ToxicFault {

    @Word(
            value = "Swallows all that is sent, and closes connections once nothing was sent for so long.",
            example = "at 10.s inject timeout(10.s) on clients('kafka-1') lasting 30.s")
    public static Timeout timeout(Duration patience) {
        return timeout(Map.of(), patience);
    }

    @Word(
            value = "The same, of some connections or one way only.",
            example = "at 10.s inject timeout(10.s, toxicity: 20.percent) on clients() lasting 30.s")
    public static Timeout timeout(
            @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named,
            Duration patience) {
        return new Timeout(patience, Placing.USUAL.with(named));
    }

    public Timeout {
        Limits.atLeastOneMilli("a timeout", patience);
    }

    @Override
    public Toxin toxin() {
        return placing.toxin("timeout", Map.of("timeout", patience.toMillis()));
    }
}
