package khaos.live

import java.nio.file.Path
import java.time.Duration
import khaos.base.Bytes
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.Progress
import khaos.base.Share
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.cluster.local.LocalCluster

/** A khaos in a process of its own, to be killed: it takes from the brokers of a kept cluster what outlives it, and waits. */
class HarmingMachine {

    static void main(String[] args) {
        def home = new Home(Path.of(args[0]))
        def cluster = LocalCluster.find(home, Progress.SILENT).get()
        def harms = new Harms(cluster.client(), cluster.id(), true, new Journal(home))
        def (one, two) = cluster.targets(harms)
        def all = [one.limitCpu(new Share(0.05)), one.skewClock(Duration.ofHours(-1)), two.fillDisk(new Bytes(0))]
        def felt = all.every { harm -> Deadline.in(Duration.ofSeconds(20)).poll(Duration.ofMillis(50)) { harm.inEffect } }
        println(felt ? 'ready' : 'not felt')
        Thread.currentThread().join()
    }
}
