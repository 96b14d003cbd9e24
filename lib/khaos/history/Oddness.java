package khaos.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often a topic's producers did what they were told to do on purpose.
 *
 * @param counts of every kind of oddness that there is
 */
public record Oddness(Map<Odd, Long> counts) {

    public static final Oddness NONE = new Oddness(Map.of());

    public Oddness {
        var all = new EnumMap<Odd, Long>(Odd.class);
        for (var odd : Odd.values()) all.put(odd, counts.getOrDefault(odd, 0L));
        counts = Map.copyOf(all);
    }

    static Oddness of(Collection<Produced> producers) {
        var counts = new EnumMap<Odd, Long>(Odd.class);
        Arrays.stream(Odd.values())
                .forEach(odd -> counts.put(
                        odd,
                        producers.stream()
                                .mapToLong(producer -> producer.countOf(odd))
                                .sum()));
        return new Oddness(counts);
    }

    public long of(Odd odd) {
        return counts.get(odd);
    }
}
