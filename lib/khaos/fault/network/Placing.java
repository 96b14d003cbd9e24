package khaos.fault.network;

import java.util.Locale;
import java.util.Map;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.target.Toxin;
import khaos.target.Toxin.Stream;

/**
 * How a toxic stands on each link: what every word for one takes besides its own settings.
 *
 * @param name     empty for any that is free
 * @param toxicity the share of connections that are harmed
 */
public record Placing(String name, Stream stream, Share toxicity) {

    /** Both streams of every connection. */
    static final Placing USUAL = new Placing("", Stream.BOTH, new Share(1));

    public Placing {
        Limits.aboveZero("toxicity:", toxicity);
        if (name.contains("/")) throw new KhaosError("the name of a toxic has no `/`, got '" + name + "'", "");
    }

    Placing on(Stream only) {
        return new Placing(name, only, toxicity);
    }

    /** With what a script says by {@code toxicity:}, {@code stream:} and {@code named:}. */
    Placing with(Map<String, ?> said) {
        return new Placing(
                said.containsKey("named") ? (String) said.get("named") : name,
                said.containsKey("stream") ? stream((String) said.get("stream")) : stream,
                said.containsKey("toxicity") ? (Share) said.get("toxicity") : toxicity);
    }

    private static Stream stream(String said) {
        for (var stream : Stream.values())
            if (stream.name().toLowerCase(Locale.ROOT).equals(said)) return stream;
        throw new KhaosError(
                "stream: takes 'upstream', 'downstream' or 'both', got '" + said + "'",
                "upstream is what those send who open the connections");
    }

    /** @param attributes like {@code type} in the words of Toxiproxy's API */
    Toxin toxin(String type, Map<String, Object> attributes) {
        return new Toxin(name, type, attributes, stream, toxicity.fraction());
    }
}
