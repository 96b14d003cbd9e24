package khaos.cluster.link;

import java.net.InetSocketAddress;
import java.util.Locale;
import khaos.target.Link.Traffic;

/**
 * One way that connections take, and the proxy that stands in it.
 *
 * @param from   the broker that opens the connections; empty for clients
 * @param to     the broker that they lead to
 * @param listen {@code host:port} of the proxy
 * @param target {@code host:port} of the broker
 */
public record Way(Traffic traffic, String from, String to, String listen, String target) {

    /** Where the proxy listens. */
    InetSocketAddress entrance() {
        int colon = listen.lastIndexOf(':');
        return new InetSocketAddress(listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1)));
    }

    /** The proxy's: {@code clients-kafka-1}, {@code replication-kafka-1-kafka-2}. */
    public String name() {
        return traffic.name().toLowerCase(Locale.ROOT) + (from.isEmpty() ? "" : "-" + from) + "-" + to;
    }
}
