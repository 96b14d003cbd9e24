package khaos.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import khaos.base.Near;
import khaos.history.Unknown;
import khaos.target.Capability;
import khaos.target.Link;
import khaos.target.Link.Passing;

/** What is seen of links by those who ask for it. One thread asks. */
final class LinkFigures implements AutoCloseable {

    private final Map<String, Link> links;
    private final Map<String, RoundTrips> measured = new HashMap<>();

    LinkFigures(List<Link> links) {
        this.links = links.stream().collect(Collectors.toMap(Link::name, link -> link));
    }

    Passing passing(String name) {
        return link(name).passing().orElseThrow(() -> new Unknown("the proxies' server does not tell of " + name));
    }

    /** Who asks for the first time has it measured from now on. */
    Duration roundTrip(String name) {
        return measured.computeIfAbsent(name, asked -> new RoundTrips(link(asked)))
                .last()
                .orElseThrow(() -> new Unknown("nothing came back over " + name + " lately"));
    }

    private Link link(String name) {
        if (links.isEmpty()) throw new Unknown("no link goes through a proxy here; " + Capability.NETWORK.fix());
        if (!links.containsKey(name))
            throw new Unknown(("there is no link " + name + "; " + Near.meant(name, links.keySet())).strip());
        return links.get(name);
    }

    @Override
    public void close() {
        measured.values().forEach(RoundTrips::close);
    }
}
