package khaos.cli;

import java.util.Optional;
import khaos.base.Home;
import khaos.base.Progress;
import khaos.cluster.StartedCluster;
import khaos.cluster.docker.DockerCluster;
import khaos.cluster.local.LocalCluster;

/** The one cluster that a home has running, of processes or in containers. */
final class Running {

    private Running() {}

    /** Whoever owns it; what a khaos that died left behind is cleaned up and healed first. */
    static Optional<StartedCluster> find(Home home, Progress progress) {
        Optional<StartedCluster> local = LocalCluster.find(home, progress).map(cluster -> cluster);
        return local.isPresent() ? local : DockerCluster.find(home, progress).map(cluster -> cluster);
    }

    /**
     * The same for one more user, who leaves it as it is.
     *
     * @throws khaos.base.KhaosError when it will end with another khaos, or a broker of it is down
     */
    static Optional<StartedCluster> usable(Home home, Progress progress) {
        Optional<StartedCluster> local = LocalCluster.running(home, progress).map(cluster -> cluster);
        if (local.isPresent()) return local;
        Optional<DockerCluster> found = DockerCluster.find(home, progress);
        found.ifPresent(DockerCluster::mustBeUsable);
        return found.map(cluster -> cluster);
    }
}
