package khaos.cli

import khaos.target.Capabilities
import khaos.target.Capability
import spock.lang.Specification

class FaultTableSpec extends Specification {

    def "each family of faults has a line, and another one for what could be changed"() {
        given:
        def lack = Capability.CLOCK.lack('libfaketime is not installed', 'install it')
        def table = new FaultTable([local: Capabilities.ALL.without(Capability.CLOCK, lack), external: Capabilities.NONE])

        when:
        def lines = table.lines()*.replaceAll(/ +/, ' ')

        then:
        lines[0] == 'local external faults'
        lines.contains('yes no crash freeze restart rollingRestart stop')
        lines.contains('yes no diskFull readOnlyDisk')
        lines.contains('no no clockSkew')
        lines[lines.indexOf('no no clockSkew') + 1] == ' local: libfaketime is not installed; install it'
        lines.size() == 1 + (Capability.values() - Capability.QUORUM).length + 1 // that one is of links, and not of faults
    }
}
