package khaos.cluster.local;

/**
 * Where the connections to one broker go that has proxies before it.
 *
 * @param clients the port of the proxy for its clients
 * @param direct  the broker's own port for khaos itself, which no proxy stands before
 * @param byPeers whether other brokers come through proxies too
 */
public record Proxied(int clients, int direct, boolean byPeers) {}
