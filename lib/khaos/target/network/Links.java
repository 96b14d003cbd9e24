package khaos.target.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import khaos.target.Broker;
import khaos.target.Capability;
import khaos.target.Link;
import khaos.target.Link.Traffic;
import khaos.target.NamedBroker;
import khaos.target.Selector;
import khaos.target.World;
import khaos.word.Word;

/**
 * All links of some traffic, or those of them that begin or end at some brokers.
 *
 * @param word by which scripts say it
 * @param of   empty for those of all brokers
 */
public record Links(String word, Set<Traffic> traffic, Optional<Selector<Broker>> of) implements Selector<Link> {

    private static final Set<Traffic> ALL = Set.of(Traffic.values());
    private static final Set<Traffic> CLIENTS = Set.of(Traffic.CLIENTS);
    private static final Set<Traffic> PEERS = Set.of(Traffic.REPLICATION, Traffic.CONTROLLER);
    private static final Set<Traffic> QUORUM = Set.of(Traffic.CONTROLLER);

    @Word(
            value = "All links: from clients to brokers, and between brokers each way.",
            example = "at 10.s inject latency(80.ms, jitter: 20.ms) on network() lasting 20.s")
    public static Links network() {
        return new Links("network", ALL, Optional.empty());
    }

    @Word(
            value = "All links of a broker: from clients, and to and from other brokers.",
            example = "at 10.s inject latency(200.ms) on network('kafka-1') lasting 20.s")
    public static Links network(String broker) {
        return network(NamedBroker.broker(broker));
    }

    @Word(
            value = "All links of brokers that are chosen at that moment.",
            example = "at 10.s inject latency(200.ms) on network(leaderOf('orders', 0)) lasting 20.s")
    public static Links network(Selector<Broker> brokers) {
        return new Links("network", ALL, Optional.of(brokers));
    }

    @Word(
            value = "The links from clients to all brokers.",
            example = "at 10.s inject reset(toxicity: 20.percent) on clients() lasting 20.s")
    public static Links clients() {
        return new Links("clients", CLIENTS, Optional.empty());
    }

    @Word(
            value = "The link from clients to a broker.",
            example = "at 10.s inject down() on clients('kafka-1') lasting 20.s")
    public static Links clients(String broker) {
        return clients(NamedBroker.broker(broker));
    }

    @Word(
            value = "The links from clients to brokers that are chosen at that moment.",
            example = "at 10.s inject down() on clients(leaderOf('orders', 0)) lasting 20.s")
    public static Links clients(Selector<Broker> brokers) {
        return new Links("clients", CLIENTS, Optional.of(brokers));
    }

    @Word(
            value = "The links of a broker to and from other brokers, for replication and controllers.",
            example = "at 10.s inject packetLoss(5.percent) on peers('kafka-1') lasting 20.s")
    public static Links peers(String broker) {
        return peers(NamedBroker.broker(broker));
    }

    @Word(
            value = "The same of brokers that are chosen at that moment.",
            example = "at 10.s inject packetLoss(5.percent) on peers(controller()) lasting 20.s")
    public static Links peers(Selector<Broker> brokers) {
        return new Links("peers", PEERS, Optional.of(brokers));
    }

    @Word(
            value = "The links over which controllers vote and brokers hear from them.",
            example = "at 10.s inject latency(500.ms) on quorum() lasting 20.s")
    public static Links quorum() {
        return new Links("quorum", QUORUM, Optional.empty());
    }

    @Override
    public List<Link> in(World world) {
        var brokers = of.map(chosen -> names(chosen.in(world)));
        var links = world.links().stream()
                .filter(link -> traffic.contains(link.traffic()))
                .filter(link -> brokers.map(names -> names.contains(link.from()) || names.contains(link.to()))
                        .orElse(true))
                .toList();
        if (links.isEmpty()) throw NoLink.of(this, world);
        return links;
    }

    private static Set<String> names(List<Broker> brokers) {
        return brokers.stream().map(Broker::name).collect(Collectors.toSet());
    }

    @Override
    public Set<Capability> links() {
        return traffic.equals(Set.of(Traffic.CONTROLLER))
                ? Set.of(Capability.NETWORK, Capability.QUORUM)
                : Set.of(Capability.NETWORK);
    }

    @Override
    public Names named() {
        return of.map(Selector::named).orElse(Names.NONE);
    }

    @Override
    public boolean isFixed() {
        return of.map(Selector::isFixed).orElse(true);
    }

    @Override
    public String toString() {
        return "the " + word + of.map(brokers -> " of " + brokers).orElse("");
    }
}
