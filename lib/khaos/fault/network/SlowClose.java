package khaos.fault.network;

import java.time.Duration;
import java.util.Map;
import khaos.base.Share;
import khaos.target.Toxin;
import khaos.word.Named;
import khaos.word.Word;

/** Holds only the end of a connection back. */
public record SlowClose(Duration delay, Placing placing) implements ToxicFault {

    @Word(
            value = "Lets the end of a connection be seen so much later.",
            example = "at 10.s inject slowClose(5.s) on network('kafka-1') lasting 20.s")
    public static SlowClose slowClose(Duration delay) {
        return slowClose(Map.of(), delay);
    }

    @Word(
            value = "The same, of some connections or one way only.",
            example = "at 10.s inject slowClose(5.s, toxicity: 50.percent) on clients('kafka-1') lasting 20.s")
    public static SlowClose slowClose(
            @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named,
            Duration delay) {
        return new SlowClose(delay, Placing.USUAL.with(named));
    }

    public SlowClose {
        Limits.atLeastOneMilli("a delay", delay);
    }

    @Override
    public Toxin toxin() {
        return placing.toxin("slow_close", Map.of("delay", delay.toMillis()));
    }
}
