package khaos.cluster.local

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

class BrokerConfigSpec extends Specification {

    @TempDir
    Path folder

    private static List<Node> nodes(int number) {
        (1..number).collect { new Node(it, 9091 + it, 100 + it, 200 + it, 9100 + it, Path.of("/x/kafka-$it"), Path.of('/x/log')) }
    }

    private static Map<String, String> config(int nodes, Map<String, String> chosen = [:]) {
        def all = this.nodes(nodes)
        new BrokerConfig(all, chosen, Optional.empty(), Optional.empty()).of(all[0])
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
        def config = new BrokerConfig(all, [:], Optional.empty(), Optional.empty()).of(all[1])

        expect:
        config['controller.quorum.voters'] == '1@kafka-1:201,2@kafka-2:202'
        config['listeners'] == 'CLIENT://127.0.0.1:9093,REPL://127.0.0.1:102,DIRECT://127.0.0.1:302,CONTROLLER://127.0.0.1:202'
        config['advertised.listeners'] == 'CLIENT://127.0.0.1:19093,REPL://kafka-2:102,DIRECT://127.0.0.1:302'
        Loopback.hosts(all[1], all)[-2..-1] == ['127.1.2.1 kafka-1', '127.0.0.1 kafka-2']
    }

    def "with ZooKeeper there is no quorum, and a dead broker is missed as fast as with one"() {
        given:
        def all = nodes(2).collect { proxied(it, true) }
        def config = new BrokerConfig(all, [:], Optional.empty(), Optional.of('127.0.0.1:2181')).of(all[1])

        expect:
        config['broker.id'] == '2'
        config['zookeeper.connect'] == '127.0.0.1:2181'
        config['listeners'] == 'CLIENT://127.0.0.1:9093,REPL://127.0.0.1:102,DIRECT://127.0.0.1:302'
        config['listener.security.protocol.map'] == 'CLIENT:PLAINTEXT,REPL:PLAINTEXT,DIRECT:PLAINTEXT'
        config['zookeeper.session.timeout.ms'] == '9000'
        !config.keySet().any { it.startsWith('controller.') || it == 'process.roles' || it == 'node.id' }
        BrokerConfig.reserved().containsAll(['zookeeper.connect', 'process.roles', 'log.dirs'])
    }

    def "where the system has no addresses for the ways between brokers, only clients go through proxies"() {
        given:
        def all = nodes(2).collect { proxied(it, false) }
        def config = new BrokerConfig(all, [:], Optional.empty(), Optional.empty()).of(all[1])

        expect:
        config['controller.quorum.voters'] == '1@127.0.0.1:201,2@127.0.0.1:202'
        config['advertised.listeners'] == 'CLIENT://127.0.0.1:19093,REPL://127.0.0.1:102,DIRECT://127.0.0.1:302'
    }

    def "who secures a cluster secures the ways of clients, and the brokers' own stay as they are: #how"() {
        given:
        def all = nodes(2).collect { proxied(it, true) }
        def credentials = new Credentials(how, folder.resolve("$how"))
        credentials.make()
        def config = new BrokerConfig(all, chosen, Optional.of(credentials), Optional.empty()).of(all[1])

        expect:
        config['listener.security.protocol.map'] == "CLIENT:$protocol,REPL:PLAINTEXT,DIRECT:$protocol,CONTROLLER:PLAINTEXT"
        config.keySet().findAll { it.endsWith('.sasl.jaas.config') } == logins.collectMany { ["listener.name.client.$it", "listener.name.direct.$it"] }*.concat('.sasl.jaas.config') as Set
        config['ssl.client.auth'] == auth
        config['super.users'] == superUsers
        credentials.client()['security.protocol'] == protocol
        credentials.guestFile().present == (how != Secure.TLS)

        where:
        how               | chosen                           || protocol         | logins                                    | auth       | superUsers
        Secure.SASL_PLAIN | [:]                              || 'SASL_PLAINTEXT' | ['plain']                                 | null       | 'User:ANONYMOUS;User:khaos'
        Secure.SCRAM_256  | [:]                              || 'SASL_PLAINTEXT' | ['scram-sha-256']                         | null       | 'User:ANONYMOUS;User:khaos'
        Secure.TLS        | ['super.users': 'User:me']       || 'SSL'            | []                                        | null       | 'User:me'
        Secure.MTLS       | [:]                              || 'SSL'            | []                                        | 'required' | 'User:ANONYMOUS;User:khaos'
        Secure.SASL_TLS   | [:]                              || 'SASL_SSL'       | ['scram-sha-512', 'scram-sha-256', 'plain'] | null     | 'User:ANONYMOUS;User:khaos'
    }

    def "credentials are made once, and good for as long as the data is there"() {
        given:
        def credentials = new Credentials(Secure.MTLS, folder.resolve('again'))
        credentials.make()
        def before = credentials.client()

        when:
        credentials.make()

        then:
        credentials.client() == before
        Files.list(credentials.folder()).toList().every { PosixFilePermissions.toString(Files.getPosixFilePermissions(it)) == 'rw-------' }
    }

    private static Node proxied(Node node, boolean byPeers) {
        new Node(node.id(), node.port(), node.replication(), node.controller(), node.jmx(), node.folder(), node.log(),
                new Proxied(10_000 + node.port(), 300 + node.id(), byPeers))
    }
}
