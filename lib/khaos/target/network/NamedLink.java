package khaos.target.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import khaos.base.KhaosError;
import khaos.target.Capability;
import khaos.target.Link;
import khaos.target.Link.Traffic;
import khaos.target.Selector;
import khaos.target.World;
import khaos.word.NameOf;
import khaos.word.Named;
import khaos.word.Word;

/** What one broker opens to another, and not the other way round. */
public record NamedLink(String from, String to, Set<Traffic> traffic) implements Selector<Link> {

    private static final Map<String, Traffic> BY_NAME =
            Map.of("replication", Traffic.REPLICATION, "controller", Traffic.CONTROLLER);

    @Word(
            value = "The connections that one broker opens to another.",
            example = "at 10.s inject latency(200.ms) on link('kafka-1', 'kafka-2') lasting 20.s")
    public static NamedLink link(String from, String to) {
        return new NamedLink(from, to, Set.of(Traffic.REPLICATION, Traffic.CONTROLLER));
    }

    @Word(
            value = "The same for one purpose: 'replication' or 'controller'.",
            example = "at 10.s inject latency(200.ms) on link('kafka-1', 'kafka-2', on: 'replication') lasting 20.s")
    public static NamedLink link(
            @Named(value = "on", type = String.class, required = true) Map<String, ?> named, String from, String to) {
        String purpose = (String) named.get("on");
        if (!BY_NAME.containsKey(purpose))
            throw new KhaosError(
                    "on: takes 'replication' or 'controller', got '" + purpose + "'",
                    "leave it out for both; what clients send goes over clients('kafka-1')");
        return new NamedLink(from, to, Set.of(BY_NAME.get(purpose)));
    }

    @Word(
            value = "The connections to a service that is `proxied`.",
            example = "at 10.s inject latency(2.s) on link('minio') lasting 10.s")
    public static ServiceLink link(@NameOf(NameOf.SERVICE) String service) {
        return new ServiceLink(service);
    }

    public NamedLink {
        if (from.equals(to))
            throw new KhaosError("a link leads from one broker to another, got " + from + " twice", "name two brokers");
    }

    @Override
    public List<Link> in(World world) {
        var links = world.links().stream()
                .filter(link -> link.from().equals(from) && link.to().equals(to) && traffic.contains(link.traffic()))
                .toList();
        if (links.isEmpty()) throw NoLink.of(this, world);
        return links;
    }

    @Override
    public Set<Capability> links() {
        return traffic.equals(Set.of(Traffic.CONTROLLER))
                ? Set.of(Capability.NETWORK, Capability.QUORUM)
                : Set.of(Capability.NETWORK);
    }

    @Override
    public Names named() {
        return new Names(List.of(from, to), "", "");
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public String toString() {
        return "the link from " + from + " to " + to + (traffic.size() > 1 ? "" : " for " + purpose());
    }

    private String purpose() {
        return traffic.contains(Traffic.CONTROLLER) ? "controllers" : "replication";
    }
}
