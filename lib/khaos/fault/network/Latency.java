package khaos.fault.network;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.base.Spoken;
import khaos.target.Toxin;
import khaos.target.Toxin.Stream;
import khaos.word.Named;
import khaos.word.Word;

/**
 * Holds bytes back for {@code delay}, give or take {@code jitter}; order is kept. Unless the script says otherwise only what comes
 * back is held, so that a round trip takes so much longer once.
 */
public record Latency(Duration delay, Duration jitter, Placing placing) implements ToxicFault {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Word(
            value = "Makes each round trip so much longer; with stream: 'both', each way.",
            example = "at 10.s inject latency(200.ms) on network('kafka-1') lasting 20.s")
    public static Latency latency(Duration delay) {
        return latency(Map.of(), delay);
    }

    @Word(
            value = "The same, give or take a jitter.",
            example = "at 10.s inject latency(200.ms, jitter: 50.ms) on network('kafka-1') lasting 20.s")
    public static Latency latency(
            @Named(value = "jitter", type = Duration.class)
                    @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named,
            Duration delay) {
        return new Latency(
                delay,
                named.containsKey("jitter") ? (Duration) named.get("jitter") : Duration.ZERO,
                Placing.USUAL.on(Stream.DOWNSTREAM).with(named));
    }

    public Latency {
        Limits.atLeastOneMilli("a latency", delay);
        if (jitter.isNegative())
            throw new KhaosError("jitter: must be at least 0 ms, got " + Spoken.of(jitter), "write jitter: 50.ms");
        if (jitter.compareTo(delay) > 0)
            throw new KhaosError(
                    "jitter " + Spoken.of(jitter) + " exceeds the latency " + Spoken.of(delay),
                    "lower the jitter to at most the latency");
    }

    @Override
    public Toxin toxin() {
        return placing.toxin("latency", Map.of("latency", delay.toMillis(), "jitter", jitter.toMillis()));
    }

    @Override
    public Optional<String> doubt() {
        return delay.compareTo(LONGEST) > 0
                ? Optional.of("no network takes " + Spoken.of(delay) + "; one over a satellite takes 600 ms")
                : Optional.empty();
    }
}
