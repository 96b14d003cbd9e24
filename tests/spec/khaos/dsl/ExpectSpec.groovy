package khaos.dsl

import java.time.Duration
import khaos.check.Verdict
import khaos.history.Audit
import khaos.history.Evidence
import khaos.history.Figures
import khaos.history.Unknown
import khaos.plan.Expectation
import khaos.plan.Expectation.Scope
import spock.lang.Specification

class ExpectSpec extends Specification {

    static final String OUTAGE = "incidents { at 5.s inject crash() on anyBroker() lasting 5.s named 'outage' }"

    def "each statement is a claim with its scope, its text and its line"() {
        given:
        def claims = expectations('''
            noLoss 'orders'
            lag('orders') < 50_000 &&
                errors('orders') == 0
            baseline { p99('orders') < 50.ms }
            during('outage') { unavailable('orders') < 15.s; offline() == 0 }
            after('outage') { recovery('orders') < 30.s }
            overall { lost('orders') == 0 }
            always { lag('orders') < 50_000 }
            always(stopOnBreak: true) { lag('orders') < 50_000 }
            eventually(within: 30.s) { consumed('billing') > 0 }''')

        expect:
        claims.collect { [it.place().line(), it.scope(), it.text()] } == [
            [5, new Scope.Overall(), "noLoss 'orders'"],
            [6, new Scope.Overall(), "lag('orders') < 50_000 && errors('orders') == 0"],
            [8, new Scope.Baseline(), "p99('orders') < 50.ms"],
            [9, new Scope.During('outage'), "unavailable('orders') < 15.s"],
            [9, new Scope.During('outage'), 'offline() == 0'],
            [10, new Scope.After('outage'), "recovery('orders') < 30.s"],
            [11, new Scope.Overall(), "lost('orders') == 0"],
            [12, new Scope.Always(false), "lag('orders') < 50_000"],
            [13, new Scope.Always(true), "lag('orders') < 50_000"],
            [14, new Scope.Eventually(Duration.ofSeconds(30)), "consumed('billing') > 0"],
        ]
    }

    def "#claim is #verdict with a lag of 70,000 and a latency of 70 ms"() {
        expect:
        judged(claim) == verdict

        where:
        claim                                            || verdict
        "lag('orders') < 80_000"                         || Verdict.held()
        "lag('orders') < 50_000"                         || Verdict.broken("lag('orders') was 70000")
        "p99('orders') < 50.ms"                          || Verdict.broken("p99('orders') was 70 ms")
        "!(lag('orders') > 5)"                           || Verdict.broken("lag('orders') was 70000")
        "lag('orders') < 5 || p99('orders') > 1.s"       || Verdict.broken("lag('orders') was 70000, p99('orders') was 70 ms")
        "lag('orders') in [1L, 2L]"                      || Verdict.broken("lag('orders') was 70000")
        "lag('orders') < most"                           || Verdict.broken("lag('orders') was 70000, most was 9")
        "isFew(lag('orders'))"                           || Verdict.broken('it is false')
        "isFew(1)"                                       || Verdict.held()
        "recovery('orders') < 30.s"                      || Verdict.unknown('it has not recovered')
        "lag('orders').intdiv(lag('none')) < 5"          || Verdict.unknown('it could not be judged, ArithmeticException: / by zero')
    }

    def "claims in a loop keep what the loop had when they were said"() {
        given:
        def claims = expectations("$loop lag(topic) < 50 }")

        expect:
        claims.collect { it.claim().judge(figures(), evidence()).class.simpleName } == ['Broken', 'Held']

        where:
        loop << ["for (topic in ['orders', 'none']) {", "for (String topic : ['orders', 'none']) {", "['orders', 'none'].each { topic ->"]
    }

    def "a check of the script's own is judged by what it says"() {
        given:
        def plan = Script.read('''
            import khaos.check.*
            import khaos.history.Evidence
            import khaos.word.Word

            class Lucky implements Check {
                @Word('Luck.')
                static Lucky lucky(int number) { new Lucky(number: number) }
                int number
                Verdict judge(Evidence evidence) { number == 7 ? Verdict.held() : Verdict.broken("$number is not 7") }
            }
            topic('orders') { }
            expect { lucky 7; lucky 8 }''')

        expect:
        plan.expectations()*.claim()*.judge(figures(), evidence()) == [Verdict.held(), Verdict.broken('8 is not 7')]
    }

    def "a choice while reading is a choice of what to expect"() {
        expect:
        Script.read([strict: given], "def strict = param 'strict', true\ntopic('orders') { }\nexpect { if (strict) { noLoss 'orders'; ordered 'orders' } }")
                .expectations().size() == count

        where:
        given   || count
        'true'  || 2
        'false' || 0
    }

    private static List<Expectation> expectations(String lines) {
        Script.read("static boolean isFew(long count) { count < 5 }\ntopic('orders') { consumers { group 'billing' } }; topic('none') { }\n$OUTAGE\ndef most = 9; expect { $lines\n}").expectations()
    }

    private Verdict judged(String claim) {
        expectations(claim)[0].claim().judge(figures(), evidence())
    }

    private Figures figures() {
        Stub(Figures) {
            lag('orders') >> 70_000L
            lag('none') >> 0L
            percentile(*_) >> Duration.ofMillis(70)
            recovery(_) >> { throw new Unknown('it has not recovered') }
        }
    }

    private static Evidence evidence() {
        new Evidence(Audit.none('nobody looked'), null)
    }
}
