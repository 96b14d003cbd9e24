package khaos.run

import static khaos.check.NoLoss.noLoss
import java.time.Duration
import java.time.Instant
import khaos.base.Rate
import khaos.check.Judged
import khaos.history.Audit
import khaos.history.Ending
import khaos.history.Finished
import khaos.history.Figures
import khaos.history.History
import khaos.history.Outcome
import khaos.history.Profile
import khaos.history.RunClock
import khaos.history.Unknown
import khaos.plan.Expectation
import khaos.plan.Place
import spock.lang.Specification

class JudgingSpec extends Specification {

    private static final Audit CLEAN = audit([], [])

    def "a scenario without expectations is held to what its configuration promises"() {
        expect:
        judged([]).judgements()*.text() == ["noLoss 'orders'", "noDuplicates 'orders'", "ordered 'orders'"]
        judged([]).judgements()*.isDefault().every { it }
    }

    def "one with expectations is held to those alone, each with its place"() {
        given:
        def expectation = new Expectation(new Expectation.Scope.Overall(), { figures, evidence -> noLoss('orders').judge(evidence) },
                new Place('outage.groovy', 12, 5), "noLoss 'orders'")

        when:
        def judgements = judged([expectation]).judgements()

        then:
        judgements*.text() == ["noLoss 'orders'"]
        judgements*.place() == ['outage.groovy:12:5']
        judgements*.verdict()*.held == [true]
    }

    def "the figures of a whole run are its totals"() {
        given:
        def figures = whole(CLEAN)

        expect:
        figures.rate('orders') == 3
        figures.errors('orders') == 1
        figures.errors('orders', 'IllegalStateException') == 1
        figures.errors('orders', 'TimeoutException') == 0
        figures.percentile('orders', 99) >= Duration.ofMillis(4)
        figures.consumed('billing') == 1
        figures.lost('orders') == 0
    }

    def "what is not known is unknown, never a zero: #what"() {
        when:
        ask.call(whole(audit([], [new Audit.Gap('orders', 'M1', 'not read')])))

        then:
        thrown Unknown

        where:
        what                        | ask
        'losses of an unread log'   | { Figures figures -> figures.lost('orders') }
        'a lag that nobody read'    | { Figures figures -> figures.lag('billing') }
        'a topic that is not there' | { Figures figures -> figures.rate('payments') }
        'a leader'                  | { Figures figures -> figures.leader('orders', 0) }
    }

    private static Audit audit(List<Audit.Anomaly> anomalies, List<Audit.Gap> gaps) {
        new Audit([new Audit.Topic('orders', Profile.strict('orders'), 3, 3, 0, 0, 1, 0)], anomalies, gaps)
    }

    private static Judged judged(List<Expectation> expectations) {
        def history = history()
        new Judging(run(history), CLEAN, history.course(Duration.ofSeconds(1)), new Vigil(expectations, { }, { })).of(expectations)
    }

    private static WholeRun whole(Audit audit) {
        def course = history().course(Duration.ofSeconds(1))
        new WholeRun(run(history()), audit, course, new Felt(course, []))
    }

    private static History history() {
        def history = new History(new RunClock())
        def produced = history.topic('orders').producer(new Rate(5))
        4.times { produced.sending(0, 100, 0, 0) }
        3.times { produced.acked(0, 0, 0, 5_000_000) }
        produced.ended(Outcome.UNKNOWN, new IllegalStateException('no'), 0, 0)
        history.group('orders', 'billing').consumer().own(10, 7_000_000)
        history
    }

    private static Finished run(History history) {
        new Finished('spec', 1L, 42L, 'a cluster', Instant.EPOCH, Optional.empty(), Duration.ofSeconds(1), Ending.DURATION, history.sample())
    }
}
