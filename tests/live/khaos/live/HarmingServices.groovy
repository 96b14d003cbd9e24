package khaos.live

import java.nio.file.Path
import java.time.Duration
import java.util.Optional
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.Progress
import khaos.cluster.ExternalCluster
import khaos.cluster.harm.Journal
import khaos.plan.Place
import khaos.plan.ServicePlan
import khaos.service.Services

/** A khaos to be killed: freezes the service whose pid is in a file, and waits. */
class HarmingServices {

    static void main(String[] args) {
        def folder = Path.of(args[1])
        def plan = new ServicePlan('left', Optional.of(new ServicePlan.Process.PidFile(folder.resolve('left.pid'), [])), Optional.empty(), Optional.empty(),
                [:], folder, Place.NOWHERE)
        def services = Services.start([plan], ExternalCluster.connect(args[2], new Properties()), folder, new Journal(new Home(Path.of(args[0]))), Progress.SILENT)
        def frozen = services.named('left').freeze()
        assert Deadline.in(Duration.ofSeconds(20)).poll(Duration.ofMillis(20)) { frozen.isInEffect() }
        println 'ready'
        Thread.currentThread().join()
    }
}
