package khaos.target

import khaos.base.Dice
import khaos.base.KhaosError
import spock.lang.Specification

class SelectorsSpec extends Specification {

    static final List<String> NAMES = ('a'..'f').toList()

    def "#selector chooses #chosen of six consumers"() {
        expect:
        selector.in(world(1)).size() == chosen

        where:
        selector                              || chosen
        Consumers.consumers()                 || 6
        Consumers.consumers('orders')         || 6
        Consumers.consumers(count: 2)         || 2
        Consumers.consumers(percent: 50)      || 3
        Consumers.consumers(percent: 1)       || 1
        Consumers.consumers(indices: [0, 5])  || 2
    }

    def "indices are places from 0, in the order of the plan"() {
        expect:
        Consumers.consumers('orders', indices: [4, 0]).in(world(1))*.name() == ['e', 'a']
    }

    def "which ones of several is up to the seed, and the same seed chooses the same"() {
        given:
        def chosen = { seed -> Consumers.consumers(count: 3).in(world(seed))*.name() }

        expect:
        chosen(7) == chosen(7)
        (1..20).collect { chosen(it) }.toSet().size() > 5
    }

    def "more than there are is an error that names both numbers"() {
        when:
        Consumers.consumers(count: 7).in(world(1))

        then:
        def error = thrown(KhaosError)
        error.what() == 'there are 6 consumers, and 7 wanted'
    }

    def "a portion of #named is refused"() {
        when:
        Consumers.consumers(named)

        then:
        thrown(KhaosError)

        where:
        named << [[count: 0], [percent: 101], [indices: []], [indices: [-1]], [count: 1, percent: 1], [:]]
    }

    def "a broker is meant by its name or by its id"() {
        expect:
        NamedBroker.broker(2) == NamedBroker.broker('kafka-2')
    }

    private World world(long seed) {
        def all = NAMES.collect { name -> Stub(Consuming) { it.name() >> name } }
        def dice = new Dice(seed)
        Stub(World) {
            consumers(_) >> all
            it.dice() >> dice
        }
    }
}
