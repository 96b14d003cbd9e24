package khaos.live

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Path
import khaos.check.Judged
import khaos.history.Sample
import org.apache.kafka.clients.consumer.ConsumerRecord
import spock.lang.TempDir

/** Flows on a real cluster, looked at by a client that khaos has no hand in. */
class FlowsSpec extends TrafficSpecification {

    static final ObjectMapper JSON = new ObjectMapper()

    @TempDir
    Path home

    def "flows/order-flow: each order has its six events, in the order of the script"() {
        when:
        Judged judged = performed('flows/order-flow', 6, home)
        def flow = judged.run().totals().flows()[0]
        def events = events(judged, 'orders', 'payments', 'inventory', 'shipments', 'notifications')

        then:
        isCounted(flow)
        flow.started() == 300
        flow.cut() == 0
        judged.run().totals().topics()*.acked().sum() == 6 * flow.completed()
        events.size() == flow.completed()
        events.values().every {
            it.sort { it.at }*.value*.event_type == ['order_created', 'payment_initiated', 'payment_completed', 'inventory_reserved', 'shipment_created', 'notification_sent']
        }
        events.every { id, records -> records.every { it.key == id } }
        events.values().every { it.find { it.value.event_type == 'shipment_created' }.value.order_id == it.find { it.value.event_type == 'order_created' }.value.order_id }
        judged.run().totals().groups()*.consumed().every { it > 0 }
        judged.judgements().every { it.verdict().held }
    }

    def "flows/saga: what fails is undone, and nobody is lost"() {
        when:
        Judged judged = performed('flows/saga', 8, home)
        def flow = judged.run().totals().flows()[0]
        def trips = events(judged, 'trips', 'flights', 'hotels', 'payments').values()*.collect { it.value.event_type }
        def failed = trips.findAll { 'trip_failed' in it }

        then:
        isCounted(flow)
        flow.completed() == 400
        failed.size() > 80
        failed.every { 'flight_cancelled' in it && ('hotel_cancelled' in it) == ('hotel_booked' in it) }
        (trips - failed).every { 'trip_confirmed' in it && !('flight_cancelled' in it) }
        judged.judgements().find { it.text().startsWith('flowsComplete') }.verdict().held
    }

    private static boolean isCounted(Sample.Flow flow) {
        flow.started() == flow.completed() + flow.cut() + flow.inFlight() && flow.inFlight() == 0
    }

    /** The records of the run by their correlation id. */
    private static Map<String, List<Map>> events(Judged judged, String... topics) {
        topics.collectMany { topic ->
            records(topic).findAll { isOf(judged.run().run(), it) }.collect { event(it) }
        }.groupBy { it.value.correlation_id }
    }

    private static Map event(ConsumerRecord<byte[], byte[]> record) {
        def identity = record.headers().lastHeader('kh').value()
        [key: new String(record.key()), value: JSON.readValue(record.value(), Map), at: khaos.wire.Identity.intendedMicros(identity)]
    }
}
