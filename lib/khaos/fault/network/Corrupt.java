package khaos.fault.network;

import java.util.Map;
import java.util.Optional;
import khaos.base.Share;
import khaos.target.Toxin;
import khaos.word.Named;
import khaos.word.Word;

/** Flips one bit in that share of the bytes, as memory does in a router, behind TCP's checksums. */
public record Corrupt(Share bytes, Placing placing) implements ToxicFault {

    private static final double MOST = 0.01;

    @Word(
            value = "Flips one bit in that share of the bytes.",
            example = "at 10.s inject corrupt(0.001.percent) on peers('kafka-1') lasting 20.s")
    public static Corrupt corrupt(Share bytes) {
        return corrupt(Map.of(), bytes);
    }

    @Word(
            value = "The same, of some connections or one way only.",
            example = "at 10.s inject corrupt(0.001.percent, stream: 'upstream') on clients('kafka-1') lasting 20.s")
    public static Corrupt corrupt(
            @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named,
            Share bytes) {
        return new Corrupt(bytes, Placing.USUAL.with(named));
    }

    public Corrupt {
        Limits.aboveZero("the share of bytes to corrupt", bytes);
    }

    @Override
    public Toxin toxin() {
        return placing.toxin("corrupt", Map.of("rate", bytes.fraction()));
    }

    @Override
    public Optional<String> doubt() {
        return bytes.fraction() > MOST
                ? Optional.of("no network harms " + bytes + " of all bytes: not one request gets through")
                : Optional.empty();
    }
}
