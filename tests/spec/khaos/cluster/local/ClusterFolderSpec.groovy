package khaos.cluster.local

import khaos.cluster.machine.ProcessId
import java.nio.file.Path
import khaos.base.Home
import khaos.cluster.link.LinkProxies
import khaos.cluster.link.Way
import khaos.target.Link.Traffic
import spock.lang.Specification
import spock.lang.TempDir

class ClusterFolderSpec extends Specification {

    @TempDir Path home

    def "a state that was written is read back as it was"() {
        given:
        def folder = new ClusterFolder(new Home(home))
        def settings = LocalSettings.DEFAULT.withNodes(1).withBrokerConfig(['num.io.threads': '2'])
        def node = new Node(1, 9092, 5, 6, 9101, home.resolve('kafka-1'), home.resolve('kafka-1.log'), new Proxied(19092, 7, true))
        def way = Way.between(Traffic.REPLICATION, 'kafka-1', 'kafka-2', '127.1.1.2:5', '127.0.0.1:5')
        def proxies = new ProxyNode(new LinkProxies('http://127.0.0.1:8474', [way]), new ProcessId(9, 10), home.resolve('proxies.log'))
        def state = ClusterState.owned(settings, [new Broker(node, new ProcessId(7, 8))], proxies, null)

        when:
        folder.write(written(state))

        then:
        folder.state().get() == written(state)

        where:
        written << [{ it }, { it.withoutOwner() }]
    }

    def "a state that was forgotten is not there"() {
        given:
        def folder = new ClusterFolder(new Home(home))
        folder.write(ClusterState.owned(LocalSettings.DEFAULT, [], null, null))

        when:
        folder.forget()

        then:
        folder.state().isEmpty()
    }

    def "a state is stale when its khaos or, for a kept cluster, every broker has ended"() {
        given:
        def alive = ProcessId.ofKhaos()
        def ended = new ProcessId(alive.pid(), alive.startedMillis() - 60_000)
        def brokers = [new Broker(null, brokerLives ? alive : ended)]
        def owner = [none: null, alive: alive, ended: ended][khaos]

        expect:
        new ClusterState(1, LocalSettings.DEFAULT, owner, brokers, null, null, null).isStale() == stale

        where:
        khaos   | brokerLives || stale
        'alive' | true        || false
        'alive' | false       || false
        'ended' | true        || true
        'none'  | true        || false
        'none'  | false       || true
    }
}
