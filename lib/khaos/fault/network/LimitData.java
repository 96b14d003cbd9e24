package khaos.fault.network;

import java.util.Map;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.target.Toxin;
import khaos.word.Named;
import khaos.word.Word;

/** Closes each connection once so many bytes have passed one way, counted from now. */
public record LimitData(Bytes most, Placing placing) implements ToxicFault {

    @Word(
            value = "Closes a connection once so many bytes have passed one way.",
            example = "at 10.s inject limitData(1.mb) on clients('kafka-1') lasting 20.s")
    public static LimitData limitData(Bytes most) {
        return limitData(Map.of(), most);
    }

    @Word(
            value = "The same, of some connections, or counting one way only.",
            example = "at 10.s inject limitData(1.mb, stream: 'downstream') on clients('kafka-1') lasting 20.s")
    public static LimitData limitData(
            @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named,
            Bytes most) {
        return new LimitData(most, Placing.USUAL.with(named));
    }

    public LimitData {
        if (most.count() < 1)
            throw new KhaosError("a limit must be at least 1 byte, got " + most, "write limitData(1.mb)");
    }

    @Override
    public Toxin toxin() {
        return placing.toxin("limit_data", Map.of("bytes", most.count()));
    }
}
