package khaos.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Owned;
import khaos.base.Progress;
import khaos.cluster.Cluster;
import khaos.cluster.harm.Harms;
import khaos.cluster.harm.Journal;
import khaos.cluster.link.LinkProxies;
import khaos.cluster.link.Way;
import khaos.cluster.local.Ports;
import khaos.network.api.ProxyServer;
import khaos.plan.ServicePlan;
import khaos.target.Link;

/** The proxies before services, within khaos itself: they end with it, so nothing of them is left to heal. */
final class ServiceProxies {

    private static final int ABOVE = 10_000;

    private final Map<String, Link> links = new HashMap<>();

    /** @param owned gets all that is to be closed */
    ServiceProxies(List<ServicePlan> plans, Cluster cluster, Journal journal, Owned owned, Progress progress) {
        List<ServicePlan> proxied =
                plans.stream().filter(plan -> plan.proxied().isPresent()).toList();
        if (proxied.isEmpty()) return;
        var ways = new ArrayList<Way>();
        for (var plan : proxied) ways.add(way(plan, progress));
        var proxies = new LinkProxies(
                "http://127.0.0.1:" + owned.add(server()).address().getPort(), ways);
        proxies.make();
        var harms = owned.add(new Harms(cluster.direct(), cluster.id(), false, journal));
        proxies.links(harms, Map.of()).forEach(link -> links.put(link.to(), link));
    }

    private static ProxyServer server() {
        try {
            return ProxyServer.start(new InetSocketAddress("127.0.0.1", 0), 1);
        } catch (IOException failure) {
            throw new KhaosError("the proxies before services cannot start: " + failure.getMessage(), "", failure);
        }
    }

    private static Way way(ServicePlan plan, Progress progress) {
        String address = plan.proxied().orElseThrow();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        int above = port + ABOVE < 65_536 ? port + ABOVE : port - ABOVE;
        int own = Ports.usual(above, "the proxy before " + plan.name(), progress);
        progress.say(plan.name() + " is to be reached at 127.0.0.1:" + own + ", a proxy before " + address);
        return Way.ofClients(plan.name(), "127.0.0.1:" + own, address);
    }

    Optional<Link> before(String service) {
        return Optional.ofNullable(links.get(service));
    }

    /** Where they listen, for programs: {@code KHAOS_MINIO=127.0.0.1:19000}. */
    Map<String, String> environment() {
        var told = new HashMap<String, String>();
        links.forEach((service, link) -> told.put(
                "KHAOS_" + service.toUpperCase(java.util.Locale.ROOT).replaceAll("\\W", "_"),
                link.entrance().getHostString() + ":" + link.entrance().getPort()));
        return told;
    }
}
