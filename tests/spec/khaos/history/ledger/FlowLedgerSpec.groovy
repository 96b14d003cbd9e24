package khaos.history.ledger

import java.time.Duration
import khaos.check.FlowsComplete
import khaos.check.Verdict
import khaos.history.Audit
import khaos.history.Evidence
import khaos.history.Profile
import khaos.history.Sample
import spock.lang.Specification

/** What of a flow was sent against what was found, and what the check makes of it. */
class FlowLedgerSpec extends Specification {

    def ledger = new Ledger()
    def flow = ledger.flow('checkout', [new FlowLedger.Step('orders created', 'orders', 1), new FlowLedger.Step('items added', 'items', 3)])

    def setup() {
        (0..99).each { instance ->
            flow.sent(flow.lane(0, 0), instance)
            (0..instance % 3).each { flow.sent(flow.lane(1, it), instance) }
        }
    }

    def "a flow whose records are all found is complete"() {
        given:
        find()

        expect:
        flow.audit() == new Audit.Flow('checkout', ['orders', 'items'], 100, 0, [])
        verdict() == new Verdict.Held('100 instances')
    }

    def "an instance that lacks #missing breaks the promise, and is told by name"() {
        given:
        find { step, record, instance -> [step, record, instance] in missing }

        expect:
        verdict().isBroken()
        verdict().why() == why
        verdict().examples() == examples

        where:
        missing                            || why                                                               | examples
        [[0, 0, 7]]                        || '1 of 100 instances lack records: orders created in 1'            | ['instance 7: no orders created']
        [[1, 2, 5]]                        || '1 of 100 instances lack records: items added in 1'               | ['instance 5: no items added']
        [[0, 0, 5], [1, 0, 5], [1, 1, 5]]  || '1 of 100 instances lack records: orders created in 1, items added in 1' | ['instance 5: no orders created', 'instance 5: no items added']
    }

    def "what was not sent is not missed"() {
        given:
        flow.sent(flow.lane(0, 0), 100)
        flow.found(flow.lane(0, 0), 100)
        find()

        expect:
        verdict().isHeld()
    }

    def "what is missing from a topic that #doubt says nothing"() {
        given:
        find { step, record, instance -> step == 1 && instance == 50 }

        expect:
        verdict(gaps, removed) == Verdict.unknown(why)

        where:
        doubt                  | gaps                                   | removed || why
        'was not read whole'   | [new Audit.Gap('items', 'M1', 'unread')] | 0     || 'unread'
        'had records removed'  | []                                     | 3       || "records of 'items' were removed"
    }

    private void find(Closure<Boolean> isMissing = { step, record, instance -> false }) {
        (0..99).each { instance ->
            if (!isMissing(0, 0, instance)) flow.found(flow.lane(0, 0), instance)
            (0..instance % 3).each { if (!isMissing(1, it, instance)) flow.found(flow.lane(1, it), instance) }
        }
    }

    private Verdict verdict(List<Audit.Gap> gaps = [], long removed = 0) {
        def topics = [new Audit.Topic('items', Profile.strict('items'), 200, 200, removed, 0, 0, 0)]
        def audit = new Audit(topics, [flow.audit()], [], gaps)
        new FlowsComplete('checkout').judge(new Evidence(audit, new Sample(Duration.ZERO, [], [])))
    }
}
