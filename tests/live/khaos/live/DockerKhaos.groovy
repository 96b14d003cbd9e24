package khaos.live

import java.nio.file.Path
import khaos.base.Home
import khaos.base.Progress
import khaos.cluster.docker.DockerCluster
import khaos.cluster.docker.DockerSettings
import khaos.cluster.local.LocalSettings

/** A khaos in a process of its own, to be killed: starts one broker in a container, and waits. */
class DockerKhaos {

    static void main(String[] args) {
        DockerCluster.start(new DockerSettings(LocalSettings.DEFAULT.withNodes(1), args[1], ''), new Home(Path.of(args[0])), Progress.SILENT)
        println 'ready'
        Thread.currentThread().join()
    }
}
