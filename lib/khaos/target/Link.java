package khaos.target;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way that connections take, through a proxy of its own: from clients to a broker, or from one broker to another. Connections
 * in the other direction are another link. Any thread.
 */
public interface Link {

    /**
     * The proxy's: {@code clients-kafka-1}, {@code replication-kafka-1-kafka-2}, {@code controller-kafka-1-kafka-2}, where the
     * first broker opens the connections. {@code toString} is the same.
     */
    String name();

    /** The broker that opens the connections; empty for clients. */
    String from();

    /** The broker that they lead to. */
    String to();

    Traffic traffic();

    /**
     * Places all of {@code toxins}, or none of them. It is in effect when the proxy lists them and, where there are connections,
     * one shows them; healed when it lists them no more, and lists again what was there before.
     *
     * @throws khaos.base.KhaosError when one of their names is taken, or the proxy does not answer
     */
    Injection harm(List<Toxin> toxins);

    /** Closes the proxy: its connections end, and new ones are refused. */
    Injection down();

    /**
     * Lets the broker that opens its connections not find the other's name any more; open connections stay.
     *
     * @throws khaos.base.KhaosError when they are opened to an address, as clients' are
     */
    Injection refuseName();

    /** What passes now; empty when the proxy's server does not tell, as others than khaos's do not. */
    Optional<Passing> passing();

    /** Where the proxy listens. */
    InetSocketAddress entrance();

    /** What the link of that kind is called. */
    static String name(Traffic traffic, String from, String to) {
        String kind = traffic.name().toLowerCase(Locale.ROOT);
        return from.isEmpty() ? kind + "-" + to : kind + "-" + from + "-" + to;
    }

    /** What all links of a cluster of these brokers are called. */
    static List<String> names(Collection<String> brokers) {
        return Stream.concat(
                        brokers.stream().map(to -> name(Traffic.CLIENTS, "", to)),
                        Stream.of(Traffic.REPLICATION, Traffic.CONTROLLER)
                                .flatMap(traffic -> brokers.stream().flatMap(from -> brokers.stream()
                                        .filter(to -> !to.equals(from))
                                        .map(to -> name(traffic, from, to)))))
                .toList();
    }

    /** Whether it begins or ends at that broker. */
    default boolean isOf(String broker) {
        return from().equals(broker) || to().equals(broker);
    }

    /** What a link is for. */
    enum Traffic {
        CLIENTS,
        REPLICATION,
        CONTROLLER
    }

    /**
     * What passes through a proxy.
     *
     * @param connections that are open
     * @param bytes       both ways, since the proxy began
     */
    record Passing(int connections, long bytes) {}
}
