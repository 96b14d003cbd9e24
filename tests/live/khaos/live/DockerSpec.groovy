package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.BadInput
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.KhaosError
import khaos.base.Owned
import khaos.base.Progress
import khaos.cluster.ExternalCluster
import khaos.cluster.docker.DockerCluster
import khaos.cluster.docker.DockerSettings
import khaos.cluster.docker.Engine
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.cluster.local.LocalSettings
import khaos.cluster.local.NodeStatus
import khaos.target.Capability
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Brokers in containers of an image that starts as Kafka's own: one cluster for all features, and one broker of another khaos. */
@Requires(value = { Images.missing().empty }, reason = 'no Docker engine or client answers, or /bin/busybox is missing')
class DockerSpec extends Specification {

    static final Duration SOON = Duration.ofSeconds(120)
    static final Duration PAUSE = Duration.ofMillis(100)

    @Shared
    @TempDir
    Path folder

    @Shared
    @AutoCleanup
    Owned owned = new Owned()

    @Shared
    String image

    @Shared
    DockerCluster cluster

    @Shared
    Harms harms

    def setupSpec() {
        image = Images.kafka(folder, SharedCluster.jars())
        def home = new Home(folder.resolve('home'))
        cluster = owned.add(DockerCluster.start(settings(2), home, Progress.SILENT))
        harms = owned.add(new Harms(cluster.client(), cluster.id(), false, new Journal(home)))
    }

    def "its brokers run, one of them as the controller, at the ports that were given out"() {
        given:
        def nodes = cluster.nodes()

        expect:
        nodes*.name() == ['kafka-1', 'kafka-2']
        nodes*.state() == [NodeStatus.State.RUNNING] * 2
        nodes.count { it.controller } == 1
        cluster.client()['bootstrap.servers'] == nodes.collect { "127.0.0.1:${it.port()}" }.join(',')
    }

    def "#harm is felt by the cluster and healed"() {
        given:
        def broker = cluster.targets(harms)[1]

        when:
        def injection = broker."$harm"()

        then:
        soon { injection.inEffect }

        when:
        injection.close()

        then:
        soon { injection.healed }

        where:
        harm << ['freeze', 'kill']
    }

    def "the containers of somebody else's brokers are hurt when each is named"() {
        given:
        def found = ExternalCluster.connect(cluster.client()['bootstrap.servers'] as String, new Properties())
        def names = cluster.nodes().collectEntries { [it.name(), it.log() - 'docker logs '] }

        when:
        def theirs = found.in(names)

        then:
        theirs.capabilities().has(Capability.BROKER_PROCESSES)

        when:
        def injection = theirs.targets(harms)[0].freeze()

        then:
        soon { injection.inEffect }
        cluster.nodes()[0].state() == NodeStatus.State.FROZEN

        cleanup:
        injection?.close()
        theirs?.close()
    }

    def "a broker that the cluster does not have, or one without a container, is told"() {
        when:
        ExternalCluster.connect(cluster.client()['bootstrap.servers'] as String, new Properties()).in(named)

        then:
        def error = thrown(BadInput)
        error.what().contains(what)

        where:
        named                                || what
        ['kafka-1': 'x', 'kafka-7': 'y']     || 'no broker kafka-7'
        ['kafka-1': 'x']                     || 'not those of kafka-2'
    }

    def "an image that is nowhere is told before anything is started"() {
        when:
        DockerCluster.start(settings(1).withImage('127.0.0.1:9/no/such:1'), new Home(folder.resolve('none')), Progress.SILENT)

        then:
        def error = thrown(KhaosError)
        error.what().startsWith('the image 127.0.0.1:9/no/such:1 is not here and could not be fetched')
        error.fix().contains('--image')
    }

    def "a container that ends is told with the end of its log, and nothing is left of it"() {
        given:
        def home = new Home(folder.resolve('broken'))

        when:
        DockerCluster.start(
                new DockerSettings(LocalSettings.DEFAULT.withNodes(1).withBrokerConfig(['num.io.threads': 'many']), image, ''), home, Progress.SILENT)

        then:
        def error = thrown(KhaosError)
        error.what().contains('ended with exit code 1')
        error.what().contains('num.io.threads')
        DockerCluster.find(home, Progress.SILENT).empty
    }

    def "a khaos that is killed leaves no container, network or data"() {
        given:
        def home = new Home(folder.resolve('other'))
        def other = OtherKhaos.start(DockerKhaos, home.folder().toString(), image)
        def before = containers()

        when:
        other.destroyForcibly().waitFor()

        then:
        soon { containers() == before - before.findAll { it.startsWith('khaos2-') } }
        soon { !Files.exists(home.folder().resolve('cluster/docker.json')) }
        before != containers()
    }

    private static List<String> containers() {
        Engine.connect().withCloseable { it.containerNames() }
    }

    private DockerSettings settings(int nodes) {
        new DockerSettings(LocalSettings.DEFAULT.withNodes(nodes), image, '')
    }

    private static boolean soon(Closure<Boolean> condition) {
        Deadline.in(SOON).poll(PAUSE) { condition() }
    }
}
