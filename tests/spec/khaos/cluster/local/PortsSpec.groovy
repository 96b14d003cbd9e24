package khaos.cluster.local

import spock.lang.Specification

class PortsSpec extends Specification {

    def "free ports are given as wanted, and only once"() {
        given:
        def ports = new Ports()
        int free = freeRow(3)

        expect:
        ports.near(free, 3, '') == [free, free + 1, free + 2]
        ports.moved() == []
        ports.near(free, 3, '').disjoint([free, free + 1, free + 2])
        ports.moved().size() == 3
    }

    def "one taken port moves all of them: a free one beside it may be that of a broker that is down"() {
        given:
        int free = freeRow(3)
        def taken = new ServerSocket(free + 1, 1, InetAddress.getByName('127.0.0.1'))
        def ports = new Ports()

        when:
        def given = ports.near(free, 3, 'JMX of ')

        then:
        given.every { it != free && it != free + 2 }
        ports.moved() == (1..3).collect { "JMX of kafka-$it uses port ${given[it - 1]}: ${free + 1} is taken" }

        cleanup:
        taken.close()
    }

    def "any port is one that no outgoing connection is given while its broker is down"() {
        given:
        def ports = new Ports()
        def given = (1..200).collect { ports.any() }

        expect:
        given.toSet().size() == 200
        given.every { it >= 20_000 && it < 32_000 }
    }

    private static int freeRow(int number) {
        (20000..60000).find { first -> (first..<first + number).every { Ports.isFree(it) } }
    }
}
