package khaos.target.network

import khaos.base.KhaosError
import khaos.target.Broker
import khaos.target.Controller
import khaos.target.LeaderOf
import khaos.target.Link
import khaos.target.Link.Traffic
import khaos.target.World
import khaos.fault.network.Partition
import spock.lang.Specification

/** Which links are meant, among all of three brokers. */
class LinksSpec extends Specification {

    static final List<String> NAMES = ['kafka-1', 'kafka-2', 'kafka-3']

    def brokers = NAMES.collect { name -> Stub(Broker) { it.name() >> name } }
    def world = Stub(World) {
        it.brokers() >> brokers
        broker(_) >> { String name -> brokers.find { it.name() == name } }
        controller() >> brokers[2]
        leaderOf('orders', 0) >> brokers[1]
        links() >> allLinks()
    }

    def "#selector"() {
        expect:
        selector.in(world)*.name().sort() == names.sort()

        where:
        selector                                      || names
        Links.network()                               || clients(1, 2, 3) + between('replication') + between('controller')
        Links.network('kafka-1')                      || clients(1) + of(1, 'replication') + of(1, 'controller')
        Links.network(LeaderOf.leaderOf('orders', 0)) || clients(2) + of(2, 'replication') + of(2, 'controller')
        Links.clients()                               || clients(1, 2, 3)
        Links.clients('kafka-2')                      || clients(2)
        Links.clients(Controller.controller())        || clients(3)
        Links.peers('kafka-2')                        || of(2, 'replication') + of(2, 'controller')
        Links.quorum()                                || between('controller')
        NamedLink.link('kafka-1', 'kafka-2')          || ['replication-kafka-1-kafka-2', 'controller-kafka-1-kafka-2']
        NamedLink.link('kafka-2', 'kafka-1', on: 'replication') || ['replication-kafka-2-kafka-1']
    }

    def "#partition cuts #cut"() {
        expect:
        partition.target().in(world).collect { "$it ${it.fromFirst ? 'out' : 'in'}".toString() }.sort() == cut.sort()

        where:
        partition                                                       || cut
        Partition.partition('kafka-1')                                  || facing(1, [2, 3])
        Partition.partition('kafka-1', clients: true)                   || facing(1, [2, 3]) + ['clients-kafka-1 in']
        Partition.partition(['kafka-1'], ['kafka-2'])                   || facing(1, [2])
        Partition.partition(['kafka-1', 'kafka-2'], ['kafka-3'])        || facing(1, [3]) + facing(2, [3])
        Partition.partition(LeaderOf.leaderOf('orders', 0))             || facing(2, [1, 3])
        Partition.isolateController()                                   || facing(3, [1, 2])
    }

    def "where no link goes through a proxy, that is told with what to do"() {
        when:
        selector.in(Stub(World) { links() >> []; broker(_) >> brokers[0] })

        then:
        def error = thrown(KhaosError)
        error.what() == 'no link of this cluster goes through a proxy'
        error.fix().contains('khaos cluster-up --proxied')

        where:
        selector << [Links.network(), Links.clients('kafka-1'), NamedLink.link('kafka-1', 'kafka-2'), Partition.partition('kafka-1').target()]
    }

    private static List<String> clients(int... ids) {
        ids.collect { "clients-kafka-$it".toString() }
    }

    private static List<String> between(String traffic) {
        [NAMES, NAMES].combinations().findAll { from, to -> from != to }.collect { from, to -> "$traffic-$from-$to".toString() }
    }

    private static List<String> of(int id, String traffic) {
        between(traffic).findAll { it.contains("kafka-$id") }
    }

    private static List<String> facing(int id, List<Integer> others) {
        [['replication', 'controller'], others].combinations().collectMany { traffic, other ->
            ["$traffic-kafka-$id-kafka-$other out".toString(), "$traffic-kafka-$other-kafka-$id in".toString()]
        }
    }

    private List<Link> allLinks() {
        NAMES.collect { link(Traffic.CLIENTS, '', it) } + [Traffic.REPLICATION, Traffic.CONTROLLER].collectMany { traffic ->
            [NAMES, NAMES].combinations().findAll { from, to -> from != to }.collect { from, to -> link(traffic, from, to) }
        }
    }

    private Link link(Traffic traffic, String from, String to) {
        def name = [traffic.name().toLowerCase(), from, to].findAll().join('-')
        Stub(Link) {
            it.name() >> name
            it.from() >> from
            it.to() >> to
            it.traffic() >> traffic
        }
    }
}
