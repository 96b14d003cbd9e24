package khaos.report

import java.time.Duration
import java.time.Instant
import khaos.check.Judged
import khaos.check.Promises
import khaos.history.Audit
import khaos.history.course.Course
import khaos.history.Ending
import khaos.history.Evidence
import khaos.history.Finished
import khaos.history.Profile
import khaos.history.Sample
import spock.lang.Specification

class VerdictsSpec extends Specification {

    private static final Audit.Anomaly LOSS = new Audit.Anomaly('L1', 'orders', 50, 'acknowledged records are lost: 50 at the tail', '',
            ['partition 3, offset 1,204: writer 1, sequence 233'])

    def "a run that kept all promises says so in one line"() {
        expect:
        Verdicts.of(judged([], [])) == ["held: noLoss, noDuplicates, ordered 'orders' (29,876 of 29,876 acked found)"]
        Verdicts.of(judged([], []))[0].length() <= 80
    }

    def "what broke comes first: what, by how much, where"() {
        expect:
        Verdicts.of(judged([LOSS], [])).take(3) == [
            "broken: noLoss 'orders'",
            '  50 acknowledged records are lost: 50 at the tail (L1)',
            '    partition 3, offset 1,204: writer 1, sequence 233']
    }

    def "what nobody can say is said, with the reason"() {
        expect:
        Verdicts.of(judged([], [new Audit.Gap('orders', 'M1', 'partition 3 was not read')])) ==
                ["unknown: noLoss, noDuplicates, ordered 'orders' (partition 3 was not read)"]
    }

    def "what broke no promise is noticed all the same, and what is not promised is said"() {
        given:
        def profile = Profile.strict('orders').or(
                new Profile('orders', true, ["acks '1'"], [], [], false, OptionalLong.empty(), OptionalLong.empty()))
        def legal = new Audit.Anomaly('L1', 'orders', 50, 'acknowledged records are lost', "acks '1'", [])

        expect:
        Verdicts.of(judged([legal], [], profile)).tail() == [
            "not promised: noLoss 'orders' (acks '1')",
            "noticed on orders: 50 acknowledged records are lost (L1: acks '1')"]
    }

    def "what is not promised for the same reason is said once, for all topics"() {
        given:
        def loose = { new Profile(it, true, ["acks '1'"], ['idempotence is off'], ['idempotence is off'], false, OptionalLong.empty(), OptionalLong.empty()) }
        def topics = ['orders', 'payments'].collect { new Audit.Topic(it, loose(it), 1, 1, 0, 0, 0, 0) }
        def none = judged([], [])

        expect:
        Verdicts.of(new Judged(none.run(), new Audit(topics, [], []), Course.NONE, [])) == [
            "not promised: noLoss 'orders', 'payments' (acks '1')",
            "not promised: noDuplicates, ordered 'orders', 'payments' (idempotence is off)"]
    }

    def "the result tells verdicts and audit to programs"() {
        when:
        def json = ResultJson.of(judged([LOSS], []), new About('1.2.3', 1))

        then:
        json.at('/verdicts/0/expectation').asText() == "noLoss 'orders'"
        json.at('/verdicts')*.get('verdict')*.asText() == ['broken', 'held', 'held']
        json.at('/audit/anomalies/0/id').asText() == 'L1'
        json.at('/audit/topics/0/found').asLong() == 29_876
    }

    private static Judged judged(List<Audit.Anomaly> anomalies, List<Audit.Gap> gaps, Profile profile = Profile.strict('orders')) {
        def audit = new Audit([new Audit.Topic('orders', profile, 29_876, 29_876, 0, 0, 0, 0)], anomalies, gaps)
        def totals = new Sample(Duration.ZERO, [], [])
        def run = new Finished('quickstart', 255L, 42L, 'a cluster', Instant.EPOCH, Optional.empty(), Duration.ofSeconds(1), Ending.DURATION, totals)
        new Judged(run, audit, Course.NONE, Promises.judged(new Evidence(audit, totals)))
    }
}
