package khaos.live

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Path
import spock.lang.TempDir

/** What a record refers to is there, as somebody sees who joins the topics with plain clients. */
class LookupSpec extends TrafficSpecification {

    static final ObjectMapper JSON = new ObjectMapper()

    @TempDir
    Path home

    def "data/customers-and-orders: the customer of every order exists, and the order of every payment"() {
        when:
        def judged = performed('data/customers-and-orders', 12, home)
        def run = judged.run().run()
        def customers = values('customers', run)
        def orders = values('orders', run)
        def payments = values('payments', run)

        then: "nothing refers to what is not there"
        orders*.customer_id.toSet() - customers*.id.toSet() == [] as Set
        payments*.order_id.toSet() - orders*.id.toSet() == [] as Set

        and: "orders are spread over the customers, and hardly waited for them"
        orders.size() > 12 * 400 * 0.9
        payments.size() > 12 * 150 * 0.9
        orders*.customer_id.toSet().size() > customers.size() / 2
    }

    private static List<Map> values(String topic, long run) {
        records(topic).findAll { isOf(run, it) }.collect { JSON.readValue(it.value(), Map) }
    }
}
