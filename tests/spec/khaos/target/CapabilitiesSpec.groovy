package khaos.target

import spock.lang.Specification

class CapabilitiesSpec extends Specification {

    def "who can do some things lacks the others, each with a way out"() {
        given:
        def some = Capabilities.only(Capability.NETWORK)

        expect:
        some.has(Capability.NETWORK)
        some.lack(Capability.NETWORK).empty
        some.lack(Capability.CPU).get() ==
                new Lack('khaos cannot limit the processor time of brokers here', 'run it on a cluster that khaos starts: khaos run')
    }

    def "a place says why it cannot"() {
        given:
        def lack = Capability.CPU.lack('/sys/fs/cgroup is read-only', 'run khaos as root')

        when:
        def here = Capabilities.ALL.without(Capability.CPU, lack)

        then:
        here.lack(Capability.CPU).get().why() == 'khaos cannot limit the processor time of brokers here: /sys/fs/cgroup is read-only'
        here.lack(Capability.CPU).get().fix() == 'run khaos as root'
        here.has(Capability.MEMORY)
    }
}
