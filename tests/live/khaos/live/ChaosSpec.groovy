package khaos.live

import static khaos.live.Held.isHeld

import java.nio.file.Path
import khaos.check.Judged
import spock.lang.TempDir

/** Whole scenarios of the catalogue, hurt and judged; chaos/acked-loss stands in LossSpec. */
class ChaosSpec extends TrafficSpecification {

    @TempDir
    Path home

    def "chaos/broker-outage: a killed broker is felt, survived and told, and every promise is held"() {
        when:
        Judged judged = performed('chaos/broker-outage', 75, home)
        def outage = judged.run().totals().incidents()[0]
        def felt = judged.course().standstill('orders', judged.course().whole()).get()

        then:
        isHeld(judged)
        judged.judgements().size() == 7
        outage.name() == 'outage'
        outage.targets() == ['kafka-2']
        judged.audit().topic('orders').get().found() == judged.run().totals().topics()[0].acked()

        and: "it was not held for want of an outage"
        felt.time().toMillis() > 500
    }

    def "chaos/rebalance-crash: members that die in the middle of rebalances lead nobody past a record"() {
        when:
        Judged judged = performed('chaos/rebalance-crash', 70, home)
        def billing = judged.run().totals().groups().find { it.group() == 'billing' }

        then:
        isHeld(judged)
        billing.rebalances() > 1
        judged.run().totals().incidents()*.name() == ['crashes']
    }
}
