package khaos.check

import static khaos.check.ExactlyOnce.exactlyOnce
import static khaos.check.NoDuplicates.noDuplicates
import static khaos.check.NoLoss.noLoss
import static khaos.check.Ordered.ordered
import java.time.Duration
import khaos.history.Audit
import khaos.history.Evidence
import khaos.history.Profile
import khaos.history.Sample
import spock.lang.Specification

class ChecksSpec extends Specification {

    private static final Profile STRICT = Profile.strict('orders')

    def "#id breaks #broken and nothing else"() {
        given:
        def evidence = evidence([anomaly(id, 'orders')], [])

        expect:
        checks().findAll { name, check -> check.judge(evidence).broken }.keySet() == broken as Set

        where:
        id   || broken
        'L1' || ['noLoss', 'exactlyOnce']
        'L2' || ['noLoss', 'exactlyOnce']
        'L3' || ['noDuplicates', 'exactlyOnce']
        'L4' || ['ordered']
        'L7' || ['noDuplicates', 'exactlyOnce']
        'G5' || ['noLoss', 'exactlyOnce']
        'W4' || []
    }

    def "what is asked for breaks even where the configuration allows it, and says so"() {
        when:
        def verdict = noLoss('orders').judge(evidence([new Audit.Anomaly('L1', 'orders', 7, 'records are lost', "acks '1'", [])], []))

        then:
        verdict.why() == "7 records are lost (L1, possible by configuration: acks '1')"
    }

    def "an anomaly of another topic is none of its business"() {
        expect:
        noLoss('orders').judge(evidence([anomaly('L1', 'payments')], [])).held
    }

    def "a promise is never held for want of evidence"() {
        expect:
        checks().values().every { it.judge(evidence([], [new Audit.Gap(topic, 'M1', 'partition 3 was not read')])) instanceof Verdict.Unknown }
        checks('payments').values().every { it.judge(evidence([], [])) instanceof Verdict.Unknown }

        where:
        topic << ['orders', '']
    }

    def "a breach is a breach, whatever else is missing"() {
        expect:
        noLoss('orders').judge(evidence([anomaly('L1', 'orders')], [new Audit.Gap('', 'M1', 'cut short')])).broken
    }

    def "a configuration makes the promises that it can keep"() {
        expect:
        Promises.judged(evidence([], [], profile))*.text() == promises

        where:
        profile                                                            || promises
        STRICT                                                             || ["noLoss 'orders'", "noDuplicates 'orders'", "ordered 'orders'"]
        STRICT.or(profile(["acks '1'"], [], []))                           || ["noDuplicates 'orders'", "ordered 'orders'"]
        profile(["acks '1'"], ['idempotence off'], ['idempotence off'])    || []
    }

    def "who chose to have no identities is told so, and no run fails for it"() {
        given:
        def unidentified = new Profile('orders', false, [], [], [], false, OptionalLong.empty(), OptionalLong.empty())
        def judgements = Promises.judged(evidence([], [new Audit.Gap('orders', 'M1', 'no identity')], unidentified))

        expect:
        judgements*.verdict().every { it instanceof Verdict.Unknown && it.isSkipped() }
    }

    def "of a compacted topic nobody can say what is lost"() {
        given:
        def evidence = evidence([], [], new Profile('orders', true, [], [], [], true, OptionalLong.empty(), OptionalLong.empty()))

        expect:
        noLoss('orders').judge(evidence) instanceof Verdict.Unknown
        ordered('orders').judge(evidence).held
    }

    private static Map<String, Check> checks(String topic = 'orders') {
        [noLoss: noLoss(topic), noDuplicates: noDuplicates(topic), ordered: ordered(topic), exactlyOnce: exactlyOnce(topic)]
    }

    private static Audit.Anomaly anomaly(String id, String topic) {
        new Audit.Anomaly(id, topic, 1, 'of some kind', '', [])
    }

    private static Profile profile(List<String> loses, List<String> duplicates, List<String> reorders) {
        new Profile('orders', true, loses, duplicates, reorders, false, OptionalLong.empty(), OptionalLong.empty())
    }

    private static Evidence evidence(List<Audit.Anomaly> anomalies, List<Audit.Gap> gaps, Profile profile = STRICT) {
        def topic = new Audit.Topic('orders', profile, 100, 100, 0, 0, 0, 0)
        new Evidence(new Audit([topic], anomalies, gaps), new Sample(Duration.ZERO, [], []))
    }
}
