package khaos.fault

import java.time.Duration
import khaos.base.KhaosError
import khaos.target.Capability
import khaos.target.Consumers
import khaos.target.Injection
import khaos.target.Killable
import khaos.target.NamedBroker
import khaos.word.Vocabulary
import khaos.word.Word
import spock.lang.Specification

class FaultsSpec extends Specification {

    def "the older tool's name #older leads to #word"() {
        expect:
        Vocabulary.of(Fault).methods()
                .findAll { it.getAnnotation(Word).value().contains(older) }*.name == [word]

        where:
        older                     | word
        'stop_broker'             | 'stop'
        'start_broker'            | 'stop'
        'increase_consumer_delay' | 'slow'
        'rebalance_consumer'      | 'rebalance'
        'change_producer_rate'    | 'rate'
        'pause_consumer'          | 'pause'
    }

    def "a crash needs a cluster whose processes khaos has, but only for brokers"() {
        expect:
        Crash.crash().needs(NamedBroker.broker(1)) == [Capability.BROKER_PROCESSES] as Set
        Crash.crash().needs(Consumers.consumers()) == [] as Set
    }

    def "when one of several cannot be harmed, those that were are healed"() {
        given:
        def harm = Mock(Injection)
        def first = Stub(Killable) { kill() >> harm }
        def second = Stub(Killable) { kill() >> { throw new KhaosError('no', '') } }

        when:
        Crash.crash().onEach([first, second])

        then:
        thrown(KhaosError)
        1 * harm.close()
    }

    def "what makes no sense is refused where it is said"() {
        when:
        fault()

        then:
        thrown(KhaosError)

        where:
        fault << [{ Slow.slow(Duration.ofMillis(-1)) }, { Burst.burst(0) }, { MoveLeader.moveLeader(-1) }]
    }
}
