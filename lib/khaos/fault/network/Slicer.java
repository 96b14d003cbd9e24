package khaos.fault.network;

import java.time.Duration;
import java.util.Map;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.base.Spoken;
import khaos.target.Toxin;
import khaos.word.Named;
import khaos.word.Word;

/**
 * Cuts what is sent into small pieces.
 *
 * @param variation pieces are so much larger or smaller
 * @param delay     after each piece
 */
public record Slicer(Bytes size, Bytes variation, Duration delay, Placing placing) implements ToxicFault {

    @Word(
            value = "Cuts what is sent into pieces of that size.",
            example = "at 10.s inject slicer(100.b) on network('kafka-1') lasting 20.s")
    public static Slicer slicer(Bytes size) {
        return slicer(Map.of(), size);
    }

    @Word(
            value = "The same, with pieces of different sizes, and a delay after each.",
            example = "at 10.s inject slicer(1.kb, variation: 200.b, delay: 1.ms) on network('kafka-1') lasting 20.s")
    public static Slicer slicer(
            @Named(value = "variation", type = Bytes.class)
                    @Named(value = "delay", type = Duration.class)
                    @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named,
            Bytes size) {
        return new Slicer(
                size,
                named.containsKey("variation") ? (Bytes) named.get("variation") : new Bytes(0),
                named.containsKey("delay") ? (Duration) named.get("delay") : Duration.ZERO,
                Placing.USUAL.with(named));
    }

    public Slicer {
        if (size.count() < 1)
            throw new KhaosError("a piece must be at least 1 byte, got " + size, "write slicer(100.b)");
        if (variation.compareTo(size) >= 0)
            throw new KhaosError(
                    "variation: must be below the size, got " + variation + " of " + size,
                    "a piece has at least 1 byte");
        if (delay.isNegative())
            throw new KhaosError("delay: must be at least 0 ms, got " + Spoken.of(delay), "write delay: 1.ms");
    }

    /** The API counts this delay in microseconds. */
    @Override
    public Toxin toxin() {
        return placing.toxin(
                "slicer",
                Map.of(
                        "average_size",
                        size.count(),
                        "size_variation",
                        variation.count(),
                        "delay",
                        delay.toNanos() / 1000));
    }
}
