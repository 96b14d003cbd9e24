package khaos.target;

import java.util.Map;
import khaos.base.KhaosError;

/**
 * What is asked of a proxy to harm the connections through it, in the words of Toxiproxy's API.
 *
 * @param name       by which it is seen and removed there; empty: whoever places it finds a free one ({@code latency_downstream})
 * @param type       {@code latency}, {@code slow_close}
 * @param attributes by the API's names, whole numbers, fractions or texts, in the API's units (milliseconds, KB of 1000 bytes)
 * @param toxicity   the share of connections that it harms, 0 to 1, drawn for each stream of each
 */
public record Toxin(String name, String type, Map<String, Object> attributes, Stream stream, double toxicity) {

    /** Which bytes, as seen from who opens the connection. */
    public enum Stream {

        /** What it sends. */
        UPSTREAM,

        /** What it gets. */
        DOWNSTREAM,

        /** To a Toxiproxy server that is not khaos's, two toxics. */
        BOTH
    }

    public Toxin {
        attributes = Map.copyOf(attributes);
        if (!(toxicity > 0 && toxicity <= 1))
            throw new KhaosError(
                    "toxicity must be above 0 and at most 1, got " + toxicity, "write toxicity: 20.percent");
    }
}
