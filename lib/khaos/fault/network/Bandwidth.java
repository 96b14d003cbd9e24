package khaos.fault.network;

import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.base.Throughput;
import khaos.target.Toxin;
import khaos.word.Named;
import khaos.word.Word;

/** Lets so much through, each connection and direction on its own. */
public record Bandwidth(Throughput throughput, Placing placing) implements ToxicFault {

    /** Toxiproxy's KB has 1000 bytes, and it takes whole ones. */
    private static final long KB = 1000;

    private static final long SLOWEST = 4 * KB;
    private static final long FASTEST = 1_250_000 * KB;

    @Word(
            value = "Lets so much through each connection, each way.",
            example = "at 10.s inject bandwidth(1.mb.perSecond) on network('kafka-1') lasting 20.s")
    public static Bandwidth bandwidth(Throughput throughput) {
        return bandwidth(Map.of(), throughput);
    }

    @Word(
            value = "The same, of some connections or one way only.",
            example = "at 10.s inject bandwidth(1.mb.perSecond, stream: 'upstream') on clients('kafka-1') lasting 20.s")
    public static Bandwidth bandwidth(
            @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named,
            Throughput throughput) {
        return new Bandwidth(throughput, Placing.USUAL.with(named));
    }

    public Bandwidth {
        if (throughput.perSecond().count() < KB)
            throw new KhaosError(
                    "a bandwidth must be at least 1000 bytes a second, got " + throughput,
                    "to let nothing through, write blackhole() or partition('kafka-1')");
    }

    @Override
    public Toxin toxin() {
        return placing.toxin(
                "bandwidth",
                Map.of("rate", Math.round((double) throughput.perSecond().count() / KB)));
    }

    @Override
    public Optional<String> doubt() {
        long bytes = throughput.perSecond().count();
        if (bytes < SLOWEST) return Optional.of("no network is as slow as " + throughput + "; a modem was faster");
        return bytes > FASTEST
                ? Optional.of(throughput + " is more than a proxy lets through anyway, so nothing is slowed")
                : Optional.empty();
    }
}
