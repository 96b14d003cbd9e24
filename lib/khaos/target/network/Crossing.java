package khaos.target.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import khaos.base.KhaosError;
import khaos.target.Broker;
import khaos.target.Link;
import khaos.target.Selector;
import khaos.target.World;

/**
 * The links between two sides.
 *
 * @param others      brokers of the second side; empty for all that are not on the first
 * @param withClients whether clients are on the second side too
 */
public record Crossing(Selector<Broker> first, List<String> others, boolean withClients) implements Selector<Crossed> {

    /** Between {@code brokers} and all others. */
    public static Crossing around(Selector<Broker> brokers, boolean withClients) {
        return new Crossing(brokers, List.of(), withClients);
    }

    public static Crossing between(List<String> brokers, List<String> others, boolean withClients) {
        if (brokers.isEmpty() || others.isEmpty())
            throw new KhaosError("a partition has two sides, and one of them is empty", "name the brokers of both");
        for (String broker : brokers)
            if (others.contains(broker)) throw new KhaosError(broker + " is on both sides", "leave it out of one");
        return new Crossing(new TheseBrokers(brokers), List.copyOf(others), withClients);
    }

    @Override
    public List<Crossed> in(World world) {
        Set<String> one = first.in(world).stream().map(Broker::name).collect(Collectors.toSet());
        var crossed = world.links().stream()
                .filter(link -> isCrossing(link, one))
                .map(link -> new Crossed(link, one.contains(link.from())))
                .toList();
        if (crossed.isEmpty()) throw NoLink.of(this, world);
        return crossed;
    }

    private boolean isCrossing(Link link, Set<String> one) {
        return one.contains(link.to())
                ? isOther(link.from(), one)
                : one.contains(link.from()) && isOther(link.to(), one);
    }

    /** @param end a broker, or empty for clients */
    private boolean isOther(String end, Set<String> one) {
        if (end.isEmpty()) return withClients;
        return others.isEmpty() ? !one.contains(end) : others.contains(end);
    }

    @Override
    public Names named() {
        var brokers = new ArrayList<>(first.named().brokers());
        brokers.addAll(others);
        return new Names(brokers, first.named().topic(), first.named().group());
    }

    @Override
    public boolean isFixed() {
        return first.isFixed();
    }

    @Override
    public String toString() {
        String rest = others.isEmpty() ? "the other brokers" : String.join(" and ", others);
        return "what is between " + first + " and " + rest + (withClients ? " and clients" : "");
    }
}
