package khaos.value

import java.time.Clock
import khaos.base.Dice
import khaos.dsl.Script
import khaos.plan.Plan
import spock.lang.Specification

/** lookup: only what was acknowledged is ever drawn. */
class ReferencesSpec extends Specification {

    static final SHOP = """
        topic('orders') { value { field 'customer', lookup('customers.id'); field 'city', lookup('customers.address.city') } }
        topic('customers') {
            key field('id')
            value { field 'id', integer(1..1_000_000); field 'address', object { field 'city', string(cardinality: 3) } }
        }
        """

    def references = new References()

    def "a record waits until something of the other topic was acknowledged, and then has a value of that kind"() {
        given:
        def plan = Script.read(SHOP)
        def customers = maker(plan, 1)
        def orders = maker(plan, 0)
        def made = given('customers')

        when:
        customers.next()
        def known = made.take()

        then:
        made.ready && made.referredTo
        !given('orders').ready

        when:
        known.run()
        def one = new String(customers.key())
        customers.next()
        made.take() // never acknowledged
        orders.next()

        then:
        given('orders').ready
        new String(orders.value()) ==~ /\{"customer":$one,"city":"[a-z]+"}/
    }

    def "a sampled value is one of those that were read before the load, and nothing without them"() {
        given:
        def plan = Script.read("topic('orders') { value { field 'customer', sample('customers', 'id') } }")
        def orders = maker(plan, 0)
        def sampled = new Sampled('customers', 'id')

        when:
        orders.next()

        then:
        new String(orders.value()) == '{"customer":null}'
        references.samples() == [sampled] as Set

        when:
        references.add(sampled, 7L)
        orders.next()

        then:
        given('orders').ready
        new String(orders.value()) == '{"customer":7}'
    }

    def "values are drawn from all that were acknowledged, whatever their number, in bounded memory"() {
        given:
        def reservoir = references.of('numbers.n')
        def dice = new Dice(1)

        when:
        (0..<50_000).each { n -> reservoir.add({ sink -> sink.whole(n) } as Reference) }
        def sink = new Drawn()
        5_000.times { reservoir.drawn(dice).put(sink) }
        def drawn = sink.values

        then:
        Math.abs(drawn.sum() / drawn.size() - 25_000) < 1_000
        drawn.count { it > 40_000 } > 700
    }

    private Made given(String topic) {
        references.of(new Dice(7).named(topic).seed(), 0)
    }

    private maker(Plan plan, int i) {
        def topic = plan.topics()[i]
        topic.content().maker(topic.key(), new Origin(new Dice(7).named(topic.name()), 1, Clock.systemUTC(), references))
    }
}
