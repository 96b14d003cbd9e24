package khaos.cluster.local

import java.nio.file.Path
import spock.lang.Specification

class BrokerConfigSpec extends Specification {

    private static List<Node> nodes(int number) {
        (1..number).collect { new Node(it, 9091 + it, 100 + it, 200 + it, 9100 + it, Path.of("/x/kafka-$it"), Path.of('/x/log')) }
    }

    private static Map<String, String> config(int nodes, Map<String, String> chosen = [:]) {
        def all = this.nodes(nodes)
        new BrokerConfig(all, chosen).of(all[0])
    }

    def "#brokers brokers replicate #replicas times and need #inSync in sync"() {
        expect:
        with(config(brokers)) {
            it['default.replication.factor'] == "$replicas"
            it['offsets.topic.replication.factor'] == "$replicas"
            it['min.insync.replicas'] == "$inSync"
        }

        where:
        brokers || replicas | inSync
        1       || 1        | 1
        2       || 2        | 1
        3       || 3        | 2
        5       || 3        | 2
    }

    def "a setting of the user wins over khaos's default"() {
        expect:
        config(3, ['min.insync.replicas': '1'])['min.insync.replicas'] == '1'
    }

    def "what makes the nodes one cluster wins over the user"() {
        expect:
        config(3, ['node.id': '7'])['node.id'] == '1'
    }

    def "every node votes"() {
        expect:
        config(3)['controller.quorum.voters'] == '1@127.0.0.1:201,2@127.0.0.1:202,3@127.0.0.1:203'
    }

    def "behind proxies, clients are told the proxy, peers a name, and khaos has a door of its own"() {
        given:
        def all = nodes(2).collect { proxied(it, true) }
        def config = new BrokerConfig(all, [:]).of(all[1])

        expect:
        config['controller.quorum.voters'] == '1@kafka-1:201,2@kafka-2:202'
        config['listeners'] == 'CLIENT://127.0.0.1:9093,REPL://127.0.0.1:102,DIRECT://127.0.0.1:302,CONTROLLER://127.0.0.1:202'
        config['advertised.listeners'] == 'CLIENT://127.0.0.1:19093,REPL://kafka-2:102,DIRECT://127.0.0.1:302'
        Loopback.hosts(all[1], all)[-2..-1] == ['127.1.2.1 kafka-1', '127.0.0.1 kafka-2']
    }

    def "where the system has no addresses for the ways between brokers, only clients go through proxies"() {
        given:
        def all = nodes(2).collect { proxied(it, false) }
        def config = new BrokerConfig(all, [:]).of(all[1])

        expect:
        config['controller.quorum.voters'] == '1@127.0.0.1:201,2@127.0.0.1:202'
        config['advertised.listeners'] == 'CLIENT://127.0.0.1:19093,REPL://127.0.0.1:102,DIRECT://127.0.0.1:302'
    }

    private static Node proxied(Node node, boolean byPeers) {
        new Node(node.id(), node.port(), node.replication(), node.controller(), node.jmx(), node.folder(), node.log(),
                new Proxied(10_000 + node.port(), 300 + node.id(), byPeers))
    }
}
