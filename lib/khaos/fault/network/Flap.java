package khaos.fault.network;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaos.base.KhaosError;
import khaos.base.Spoken;
import khaos.fault.NetworkFault;
import khaos.target.Injection;
import khaos.target.Link;
import khaos.word.Named;
import khaos.word.Word;

/** Down again and again: at once, and then each {@code period}. */
public record Flap(Duration period, Duration down) implements NetworkFault<Link> {

    @Word(
            value = "Closes connections and refuses new ones again and again, each time for so long.",
            example = "at 10.s inject flap(every: 5.s, for: 1.s) on clients('kafka-1') lasting 30.s")
    public static Flap flap(
            @Named(value = "every", type = Duration.class, required = true)
                    @Named(value = "for", type = Duration.class, required = true)
                    Map<String, ?> named) {
        return new Flap((Duration) named.get("every"), (Duration) named.get("for"));
    }

    public Flap {
        Limits.atLeastOneMilli("for:", down);
        if (down.compareTo(period) >= 0)
            throw new KhaosError(
                    "for: must be below every:, got " + Spoken.of(down) + " of " + Spoken.of(period),
                    "write flap(every: 5.s, for: 1.s), or down() for good");
    }

    @Override
    public Injection on(Link link) {
        return onEach(List.of(link));
    }

    /** All go down and come up together. */
    @Override
    public Injection onEach(List<? extends Link> links) {
        return new Flapping(this, List.copyOf(links));
    }

    @Override
    public Flap scaled(double factor) {
        return new Flap(scaled(period, factor), scaled(down, factor));
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofNanos(Math.round(time.toNanos() * factor));
    }

    @Override
    public String takes() {
        return "listening";
    }
}
