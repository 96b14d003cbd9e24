package khaos.cluster.link;

import java.net.InetSocketAddress;
import khaos.target.Link;
import khaos.target.Link.Traffic;

/**
 * One way that connections take, and the proxy that stands in it.
 *
 * @param name   the proxy's
 * @param from   the broker that opens the connections; empty for clients
 * @param to     the broker that they lead to
 * @param listen {@code host:port} of the proxy
 * @param target {@code host:port} of the broker
 */
public record Way(String name, Traffic traffic, String from, String to, String listen, String target) {

    /** Clients' way to a broker; its proxy is {@code clients-kafka-1}. */
    public static Way ofClients(String to, String listen, String target) {
        return between(Traffic.CLIENTS, "", to, listen, target);
    }

    /** One broker's way to another; its proxy is {@code replication-kafka-1-kafka-2}. */
    public static Way between(Traffic traffic, String from, String to, String listen, String target) {
        return new Way(Link.name(traffic, from, to), traffic, from, to, listen, target);
    }

    /** Where the proxy listens. */
    InetSocketAddress entrance() {
        int colon = listen.lastIndexOf(':');
        return new InetSocketAddress(listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1)));
    }
}
