package khaos.cluster.local;

import java.util.Optional;
import khaos.target.Capabilities;
import khaos.target.Capability;
import khaos.target.Lack;

/** What can be done to a local cluster with such settings: what the machine allows, and the brokers were prepared for. */
record LocalCapabilities(LocalSettings settings, Capabilities machine) implements Capabilities {

    @Override
    public Optional<Lack> lack(Capability needed) {
        if (needed == Capability.NETWORK) return settings.isProxied() ? Optional.empty() : Optional.of(needed.lack());
        if (needed == Capability.QUORUM) return settings.zooKeeper() ? Optional.of(needed.lack()) : Optional.empty();
        if (needed == Capability.DISCONNECT)
            return Optional.of(needed.lack(
                    "they are processes, and share the networks of this machine",
                    "cut one off by its links, partition('kafka-1', clients: true), or run it in containers"));
        return machine.lack(needed).or(() -> Preparation.before(needed)
                .filter(one -> !settings.prepared().contains(one))
                .map(one -> needed.lack(
                        "they were started without a " + one + " of their own",
                        "start them with one: khaos cluster-up --prepare " + one)));
    }
}
