package khaos.target.network;

import java.util.List;
import java.util.Set;
import khaos.base.KhaosError;
import khaos.target.Capability;
import khaos.target.Link;
import khaos.target.Selector;
import khaos.target.World;

/** The connections to a service, through the proxy before it; the cluster's proxies have no part in it. */
public record ServiceLink(String service) implements Selector<Link> {

    @Override
    public List<Link> in(World world) {
        return List.of(world.service(service)
                .link()
                .orElseThrow(() -> new KhaosError(
                        "no proxy is before '" + service + "'",
                        "have one made: service('" + service + "', proxied: 'localhost:9000')")));
    }

    @Override
    public Set<Capability> links() {
        return Set.of();
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public String toString() {
        return "the connections to " + service;
    }
}
