package khaos.cluster.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.cluster.harm.Harms;
import khaos.network.remote.ProxyApi;
import khaos.network.remote.Refused;
import khaos.target.Link;
import khaos.target.Link.Traffic;

/**
 * The proxies of one cluster, all made by one server.
 *
 * @param api where it answers: {@code http://127.0.0.1:8474}
 */
public record LinkProxies(String api, List<Way> ways) {

    private static final int CONFLICT = 409;
    private static final int CONNECT_MILLIS = 5_000;

    public LinkProxies {
        ways = List.copyOf(ways);
    }

    /**
     * Those that an API has already before brokers of these names, for clients: {@code kafka-1}, as {@code khaos proxy --kafka}
     * makes them, or {@code clients-kafka-1}.
     *
     * @throws KhaosError when there is none, or nobody answers
     */
    public static LinkProxies before(List<String> brokers, String api) {
        var ways = new ArrayList<Way>();
        for (JsonNode proxy : new ProxyApi(api).proxies()) {
            String name = proxy.path("name").asText();
            String broker = name.replaceFirst("^clients-", "");
            if (brokers.contains(broker))
                ways.add(new Way(
                        name,
                        Traffic.CLIENTS,
                        "",
                        broker,
                        proxy.path("listen").asText(),
                        proxy.path("upstream").asText()));
        }
        if (ways.isEmpty())
            throw new KhaosError(
                    "the API at " + api + " has no proxy before a broker of this cluster",
                    "put one before each: khaos proxy --kafka HOSTS, and run on these: -b 127.0.0.1:19092");
        return new LinkProxies(api, ways);
    }

    /** Whether it answers. */
    public static boolean answers(String api) {
        try {
            new LinkApi(api).proxies();
            return true;
        } catch (KhaosError notYet) {
            return false;
        }
    }

    /**
     * Makes all of them, or none.
     *
     * @throws KhaosError when the server has others of these names, cannot listen there, or listens on another machine
     */
    public void make() {
        var server = new LinkApi(api);
        for (int i = 0; i < ways.size(); i++)
            try {
                make(ways.get(i), server);
            } catch (KhaosError failure) {
                new LinkProxies(api, ways.subList(0, i)).remove();
                throw failure;
            }
    }

    private void make(Way way, LinkApi server) {
        try {
            server.create(way);
        } catch (Refused no) {
            if (no.status() != CONFLICT) throw no;
            throw new KhaosError(
                    "the server at " + api + " has a proxy " + way.name() + " already",
                    "if no cluster uses it, remove it: khaos proxy delete " + way.name() + " --api " + api,
                    no);
        }
        try (var socket = new Socket()) {
            socket.connect(way.entrance(), CONNECT_MILLIS);
        } catch (IOException elsewhere) {
            server.delete(way);
            throw new KhaosError(
                    "the server at " + api + " has made the proxy " + way.name() + ", but not at " + way.listen()
                            + " of this machine",
                    "run it on this machine, and not in a container with a network of its own",
                    elsewhere);
        }
    }

    /** Removes those that are there; a server that is gone has none. */
    public void remove() {
        var server = new LinkApi(api);
        try {
            ways.forEach(server::delete);
        } catch (KhaosError gone) {
            // nothing is left of them
        }
    }

    /** Why connections cannot pass, when they cannot: the server is gone, or has lost proxies. */
    public Optional<String> trouble() {
        try {
            JsonNode there = new LinkApi(api).proxies();
            return ways.stream()
                    .filter(way ->
                            !there.path(way.name()).path("listen").asText().equals(way.listen()))
                    .findFirst()
                    .map(way -> "the proxies' server at " + api + " has no proxy " + way.name()
                            + " any more: it was started afresh, or somebody changed it");
        } catch (KhaosError gone) {
            return Optional.of(gone.what());
        }
    }

    /**
     * As what can be harmed.
     *
     * @param hosts the files in which brokers look each other's names up, by the broker's name; none for those that do not
     */
    public List<Link> links(Harms harms, Map<String, Path> hosts) {
        var server = new LinkApi(api);
        var passings = new Passings(server);
        return ways.stream()
                .map(way -> (Link) new ProxiedLink(way, hostsOf(way, hosts), server, passings, harms))
                .toList();
    }

    private static Optional<HostsFile> hostsOf(Way way, Map<String, Path> hosts) {
        return Optional.ofNullable(hosts.get(way.from())).map(HostsFile::new);
    }
}
