package khaos.cluster.local

import spock.lang.Specification

class PortsSpec extends Specification {

    def "a free port is given as wanted, and only once"() {
        given:
        def ports = new Ports()
        int free = new Ports().any()

        expect:
        ports.near(free, 'kafka-1') == free
        ports.near(free, 'kafka-2') != free
        ports.moved().size() == 1
    }

    def "a taken port is named with the one that is used instead"() {
        given:
        def taken = new ServerSocket(0, 1, InetAddress.getByName('127.0.0.1'))
        def ports = new Ports()

        when:
        int port = ports.near(taken.localPort, 'kafka-1')

        then:
        ports.moved() == ["kafka-1 uses port $port: ${taken.localPort} is taken"]

        cleanup:
        taken.close()
    }
}
