package khaos.fault.network;

import java.util.Map;
import khaos.base.Share;
import khaos.target.Toxin;
import khaos.word.Named;
import khaos.word.Word;

/** Swallows all bytes and closes nothing. Healing closes the connections: they have lost bytes. */
public record Blackhole(Placing placing) implements ToxicFault {

    @Word(
            value = "Swallows all that is sent; healing closes the connections, which have lost bytes.",
            example = "at 10.s inject blackhole() on clients('kafka-1') lasting 10.s")
    public static Blackhole blackhole() {
        return blackhole(Map.of());
    }

    @Word(
            value = "The same, of some connections or one way only.",
            example = "at 10.s inject blackhole(stream: 'downstream') on clients('kafka-1') lasting 10.s")
    public static Blackhole blackhole(
            @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named) {
        return new Blackhole(Placing.USUAL.with(named));
    }

    @Override
    public Toxin toxin() {
        return placing.toxin("timeout", Map.of("timeout", 0L));
    }
}
