package khaos.run

import java.nio.ByteBuffer
import java.time.Clock
import khaos.base.Dice
import khaos.base.KhaosError
import khaos.base.Progress
import khaos.dsl.Script
import khaos.plan.flow.Wiring
import khaos.traffic.flow.Luggage
import khaos.value.Origin
import khaos.wire.registry.PretendedRegistry
import khaos.wire.registry.RegistryAccess
import spock.lang.AutoCleanup
import spock.lang.Specification

/** What a plan's schemas are to a registry. */
class SchemasSpec extends Specification {

    @AutoCleanup
    def there = new PretendedRegistry()

    def "a step's schema is registered under its topic's subject, and its records bear the id"() {
        given:
        def ready = ready('''
            flow('checkout') {
                step('orders', 'created') { format avro(); field 'amount', integer() }
                step('payments', 'paid') { keyFormat avro(); format protobuf(); field 'amount', from('orders.amount') }
            }
        ''')
        def wiring = new Wiring(ready.flows()[0])
        def origin = new Origin(new Dice(1), 1, Clock.systemUTC())
        def luggage = new Luggage(wiring.places())
        def order = wiring.content(0).maker(wiring.key(0), origin.remembering(luggage))

        when:
        luggage.keep(0).uuid(1, 2)
        order.next()

        then:
        there.subjects.keySet() == ['orders-value', 'payments-value', 'payments-key'] as Set
        ByteBuffer.wrap(order.value(), 1, 4).int == there.subjects['orders-value'].first().id
    }

    def "a subject that a step needs and that is not there is told with the step"() {
        when:
        ready("flow('checkout') { step('orders', 'created') { format avro(subject: 'order-events') } }")

        then:
        def told = thrown(KhaosError)
        told.what().startsWith("step orders created of 'checkout': ")
        told.what().contains("has no subject 'order-events'")
    }

    private ready(String script) {
        new Schemas(Script.read(script), Optional.of(new RegistryAccess(there.url())), null, Progress.SILENT).ready()
    }
}
