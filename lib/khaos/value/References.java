package khaos.value;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the topics of one run look up in each other: values of records that were acknowledged, and no others; and what they sample of
 * topics that were there before. Any thread.
 *
 * <p>A producer whose records have such values hands them over as it makes them ({@link Made}), and says later which of them were
 * acknowledged; a producer that looks some up waits until there is one ({@link Made#isReady}).
 */
public final class References {

    private final Map<String, Reservoir> reservoirs = new ConcurrentHashMap<>();
    private final Map<Sampled, Reservoir> samples = new ConcurrentHashMap<>();
    private final Map<String, Made> producers = new ConcurrentHashMap<>();

    /** The values known by this name: {@code customers.id}. */
    Reservoir of(String name) {
        return reservoirs.computeIfAbsent(name, fresh -> new Reservoir(name));
    }

    /** What is sampled so far, to be filled before the load. */
    public Set<Sampled> samples() {
        return Set.copyOf(samples.keySet());
    }

    /** One value more, as a script would say it: text, a number or a truth. */
    public void add(Sampled sampled, Object value) {
        Drawer drawer = Literal.drawer(value);
        wanted(sampled).add(drawer::next);
    }

    Reservoir wanted(Sampled sampled) {
        return samples.computeIfAbsent(sampled, fresh -> new Reservoir(fresh.topic() + "." + fresh.field()));
    }

    /** What producer {@code number}, from 0, of the topic with that seed made, and waits for. */
    Made of(long topic, int number) {
        return producers.computeIfAbsent(topic + " " + number, fresh -> new Made());
    }
}
