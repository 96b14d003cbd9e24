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
}
