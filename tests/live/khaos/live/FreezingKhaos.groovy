package khaos.live

import java.nio.file.Path
import khaos.base.Home
import khaos.base.Progress
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings

/** A khaos in a process of its own, to be killed: it keeps a cluster of one broker, freezes it, and waits. */
class FreezingKhaos {

    static void main(String[] args) {
        def home = new Home(Path.of(args[0]))
        def cluster = LocalCluster.start(LocalSettings.DEFAULT.withNodes(1).withKept(true), home, Progress.SILENT)
        cluster.keep()
        def harms = new Harms(cluster.client(), cluster.id(), cluster.outlivesKhaos(), new Journal(home))
        def harm = cluster.targets(harms)[0].freeze()
        println(harm.isInEffect() ? 'ready' : 'not frozen')
        Thread.currentThread().join()
    }
}
