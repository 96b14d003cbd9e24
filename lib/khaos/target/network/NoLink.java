package khaos.target.network;

import khaos.base.KhaosError;
import khaos.target.Capability;
import khaos.target.Selector;
import khaos.target.World;

/** What is told when links are chosen and there is none. */
final class NoLink {

    private NoLink() {}

    static KhaosError of(Selector<?> chosen, World world) {
        return world.links().isEmpty()
                ? new KhaosError("no link of this cluster goes through a proxy", Capability.NETWORK.fix())
                : new KhaosError("no link is " + chosen, "a cluster's links: khaos cluster-status");
    }
}
