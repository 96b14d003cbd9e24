package khaos.cluster.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.cluster.link.LinkProxies;
import khaos.cluster.machine.ProcessId;

/**
 * The server that has the proxies before a cluster's links.
 *
 * @param proxies those, and where their API answers
 * @param process null when it is not khaos's to end
 * @param log     what it prints; null as well then
 */
public record ProxyNode(LinkProxies proxies, ProcessId process, Path log) {

    /** Whether it was started for the cluster, and ends with it. */
    public boolean isOwn() {
        return process != null;
    }

    /** The API's. */
    public int port() {
        return URI.create(proxies.api()).getPort();
    }

    /** Ends it or, when it was there before, removes the cluster's proxies from it. */
    void end() {
        if (!isOwn()) proxies.remove();
        else process.kill();
    }

    /** @throws KhaosError when connections cannot pass any more */
    void mustStand() {
        Optional<String> trouble = proxies.trouble();
        if (trouble.isPresent())
            throw new KhaosError(
                    trouble.get(), "start the cluster afresh: khaos cluster-down, khaos cluster-up --proxied");
    }
}
