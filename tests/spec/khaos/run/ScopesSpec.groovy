package khaos.run

import java.time.Duration
import java.time.Instant
import khaos.check.Verdict
import khaos.history.Audit
import khaos.history.Ending
import khaos.history.Figures
import khaos.history.Finished
import khaos.history.Sample
import khaos.history.Unknown
import khaos.history.course.PretendedCourse
import khaos.plan.Expectation
import khaos.plan.Expectation.Scope
import khaos.plan.Place
import spock.lang.Specification

/** What is expected of parts of a {@link PretendedCourse}, and of moments. */
class ScopesSpec extends Specification {

    private static final Duration DAY = Duration.ofDays(1)

    def "a claim about #scope sees the figures of that part alone"() {
        expect:
        verdict(scope) { claim.call(it) }.held

        where:
        scope                       | claim
        new Scope.Baseline()        | { Figures f -> f.percentile('orders', 99) < Duration.ofMillis(10) && f.errors('orders') == 0 }
        new Scope.Baseline()        | { Figures f -> f.lag('billing') == 10 && f.underReplicated() == 0 && f.inSync('orders', 0) == 3 }
        new Scope.During('outage')  | { Figures f -> f.percentile('orders', 50) > Duration.ofSeconds(3) && f.errors('orders') == PretendedCourse.RATE }
        new Scope.During('outage')  | { Figures f -> f.errors('orders', 'TimeoutException') == PretendedCourse.RATE && f.errors('orders', 'Other') == 0 }
        new Scope.During('outage')  | { Figures f -> f.underReplicated() == 4 && f.inSync('orders', 0) == 2 && f.leaderChanges() == 4 }
        new Scope.During('outage')  | { Figures f -> f.unavailable('orders') > Duration.ofSeconds(9) && f.rebalances('billing') == 0 }
        new Scope.After('outage')   | { Figures f -> f.percentile('orders', 99) < Duration.ofMillis(10) && f.underReplicated() == 0 }
        new Scope.After('outage')   | { Figures f -> f.recovery('orders') == Duration.ofSeconds(10) && f.rate('orders') > PretendedCourse.RATE }
        new Scope.During('away')    | { Figures f -> f.lag('orders') >= 500 && f.rebalances('billing') == 1 && f.consumed('billing') == 0 }
        new Scope.During('outage')  | { Figures f -> f.failed('billing') == 20 && f.deadLetters('orders') == 10 }
        new Scope.Overall()         | { Figures f -> f.leaderChanges() == 4 && f.underReplicated() == 0 && f.inSync('orders', 0) == 3 }
    }

    def "what a part of a run cannot tell is unknown: #why"() {
        expect:
        with(verdict(scope) { claim.call(it) }) {
            it instanceof Verdict.Unknown
            it.why() == why
        }

        where:
        scope                      | claim                            | why
        new Scope.Baseline()       | { it.recovery('orders') }        | 'no incident happened that orders could recover from'
        new Scope.Baseline()       | { it.lost('orders') }            | 'what is lost is known of the whole run, not of a part of it'
        new Scope.Baseline()       | { it.rate('payments') }          | 'nothing is produced to payments'
        new Scope.During('outage') | { it.leader('orders', 0) }       | 'the leader is that of a moment: ask in `when`, `always` or `eventually`'
        new Scope.During('other')  | { true }                         | "'other' never happened"
        new Scope.After('late')    | { true }                         | "the load ended before 'late' was over"
        new Scope.During('late')   | { it.recovery('orders') < DAY }  | 'orders was not seen to recover from \'late\' in the 5 s that it was watched: the load ended'
    }

    def "what depends on a skipped incident is skipped with it"() {
        expect:
        (verdict(new Scope.During('skipped')) { true } as Verdict.Unknown).isSkipped()
    }

    def "a recovery that was not seen breaks a promise of less, and leaves one of more open"() {
        expect:
        verdict(new Scope.During('late')) { it.recovery('orders') < limit }.class == verdict

        where:
        limit                  | verdict
        Duration.ofSeconds(2)  | Verdict.Broken
        Duration.ofSeconds(60) | Verdict.Unknown
    }

    def "always is broken by one look, and told with its first break and how long it was broken"() {
        given:
        def lines = []
        def ends = []
        def expectation = expectation(new Scope.Always(stops)) { it.lag('orders') < 10 }
        def vigil = new Vigil([expectation], { lines << it }, { ends << 1 })

        when:
        lags.eachWithIndex { lag, i -> vigil.look(figures(lag), null, Duration.ofSeconds(i)) }

        then:
        with(vigil.verdict(expectation, Duration.ofSeconds(9))) {
            it.class == verdict
            it.why() == why
        }
        lines.size() == (verdict == Verdict.Broken ? 1 : 0)
        ends.size() == (verdict == Verdict.Broken && stops ? 1 : 0)

        where:
        lags                 | stops | verdict         | why
        [1, 2, 3]            | false | Verdict.Held    | ''
        [1, 20, 30, 5]       | false | Verdict.Broken  | 'it is false, first 1 s after the start; for 2 s in all'
        [1, 20, 30, 5]       | true  | Verdict.Broken  | 'it is false, first 1 s after the start; for 2 s in all'
        [null, null, 1, 2]   | false | Verdict.Held    | ''
        [1, null, null, 2]   | false | Verdict.Unknown | 'for 2 s nobody knew: not read'
        [1, null, 20, 2]     | false | Verdict.Broken  | 'it is false, first 2 s after the start; for 1 s in all'
        [null, null]         | false | Verdict.Unknown | 'not read'
        []                   | false | Verdict.Unknown | 'the load was over before anybody looked'
    }

    def "eventually is held by one look in time, and says when"() {
        given:
        def expectation = expectation(new Scope.Eventually(Duration.ofSeconds(within))) { it.lag('orders') < 10 }
        def vigil = new Vigil([expectation], { }, { })

        when:
        lags.eachWithIndex { lag, i -> vigil.look(figures(lag), null, Duration.ofSeconds(i)) }

        then:
        with(vigil.verdict(expectation, Duration.ofSeconds(4))) {
            it.class == verdict
            it.why() == why
        }

        where:
        lags          | within | verdict         | why
        [20, 30, 1]   | 4      | Verdict.Held    | '2 s after the start'
        [20, 30, 1]   | 1      | Verdict.Broken  | 'it is false, still 1 s after the start'
        [20, 30]      | 60     | Verdict.Unknown | 'the load ended after 4 s, when it is false'
        [null]        | 4      | Verdict.Unknown | 'not read'
        []            | 4      | Verdict.Unknown | 'the load was over before anybody looked'
    }

    private Figures figures(Integer behind) {
        Stub(Figures) { lag(_) >> { if (behind == null) throw new Unknown('not read') else behind as long } }
    }

    private static Verdict verdict(Scope scope, Closure<?> claim) {
        def totals = new Sample(Duration.ofSeconds(PretendedCourse.LOAD), [], [])
        def run = new Finished('spec', 1L, 42L, 'a cluster', Instant.EPOCH, Optional.empty(), Duration.ofSeconds(PretendedCourse.LOAD), Ending.DURATION, totals)
        def expectation = expectation(scope, claim)
        new Judging(run, Audit.none(''), PretendedCourse.course(), new Vigil([], { }, { })).of([expectation]).judgements()[0].verdict()
    }

    private static Expectation expectation(Scope scope, Closure<?> claim) {
        def judged = { figures, evidence ->
            try {
                claim.call(figures) == true ? Verdict.held() : Verdict.broken('it is false')
            } catch (Unknown unknown) {
                Verdict.unknown(unknown.message)
            }
        } as Expectation.Claim
        new Expectation(scope, judged, new Place('spec.groovy', 3, 1), 'it')
    }
}
