package khaos.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import khaos.base.Near;
import khaos.target.Capabilities;
import khaos.target.Capability;
import khaos.target.Link;
import khaos.word.NameOf;

/**
 * The name of something of the cluster that is written out in a condition, a claim or code.
 *
 * @param kind a broker or a link, as {@link NameOf} has it
 */
public record Mention(Place place, String kind, String name) {

    private static final Set<String> KINDS = Set.of(NameOf.BROKER, NameOf.LINK);

    /** Whether names of that kind are the cluster's; others are the scenario's own. */
    public static boolean isOfCluster(String kind) {
        return KINDS.contains(kind);
    }

    /** What is wrong with it where a cluster has these brokers. */
    Optional<Mistake> mistake(Collection<String> brokers) {
        var known = kind.equals(NameOf.LINK) ? Link.names(brokers) : List.copyOf(brokers);
        if (known.contains(name)) return Optional.empty();
        String near = Near.meant(name, known);
        return Optional.of(mistake(
                "the cluster has no " + kind + " '" + name + "'",
                near.isEmpty() ? "it has " + String.join(", ", known) : near));
    }

    /** That nothing is known of it where a cluster can do only that; empty when something is. */
    Optional<Mistake> unknown(Capabilities capabilities) {
        return kind.equals(NameOf.LINK)
                ? capabilities
                        .lack(Capability.NETWORK)
                        .map(lack -> mistake("nothing is known of the link '" + name + "' here", lack.fix()))
                : Optional.empty();
    }

    private Mistake mistake(String what, String fix) {
        return new Mistake(place, name.length() + 2, what, fix);
    }
}
