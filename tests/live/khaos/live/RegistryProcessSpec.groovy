package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.Progress
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings
import khaos.wire.registry.Registry
import khaos.wire.registry.RegistryAccess
import spock.lang.Specification
import spock.lang.TempDir

/** The registry beside the brokers: it lives and ends with them. */
class RegistryProcessSpec extends Specification {

    @TempDir
    Path folder

    def "a khaos that is killed leaves no registry"() {
        given:
        def other = OtherKhaos.start(home(), 1, false, true)
        def registry = registries()

        when:
        other.destroyForcibly()

        then:
        registry.size() == 1
        Deadline.in(Duration.ofSeconds(20)).poll(Duration.ofMillis(20)) { registry.every { !it.alive } }

        cleanup:
        other?.destroyForcibly()
    }

    def "a kept cluster keeps its registry, and takes it along when it ends"() {
        given:
        def home = home()
        def cluster = LocalCluster.start(LocalSettings.DEFAULT.withNodes(1).withKept(true), home, Progress.SILENT)
        def address = cluster.startRegistry(Optional.empty(), Progress.SILENT).address()
        cluster.keep()
        cluster.close()

        when:
        def later = LocalCluster.running(home, Progress.SILENT).get()

        then:
        later.registry().get().address() == address
        later.startRegistry(Optional.empty(), Progress.SILENT).address() == address
        Registry.open(new RegistryAccess(address)).subjects() == []

        when:
        later.stop(true)

        then:
        registries().empty
    }

    /** Has Kafka and the registry ready, and no cluster. */
    private Home home() {
        SharedCluster.get().startRegistry(Optional.empty(), Progress.SILENT)
        ['kafka', 'registry'].each { Files.createSymbolicLink(folder.resolve(it), SharedCluster.HOME.folder(it)) }
        new Home(folder)
    }

    private List<ProcessHandle> registries() {
        ProcessHandle.allProcesses().filter { it.info().commandLine().orElse('').contains(folder.resolve('registry').toString()) }.toList()
    }
}
