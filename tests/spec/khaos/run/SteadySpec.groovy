package khaos.run

import java.time.Duration
import khaos.check.Verdict
import spock.lang.Specification

class SteadySpec extends Specification {

    static final Verdict HELD = Verdict.held()
    static final Verdict BROKEN = Verdict.broken('lag is 7')
    static final Verdict UNKNOWN = Verdict.unknown('nobody answered')

    def "a steady state is one before the incidents and in the end: #seen, then #after"() {
        given:
        def steady = new Steady()

        when:
        seen.each { look(steady, it) }
        def before = steady.mustHoldBefore()
        after.each { look(steady, it) }

        then:
        before.held == mayBeHurt
        steady.verdict(Duration.ofSeconds(10)).class.simpleName == verdict

        where:
        seen              | after          || mayBeHurt | verdict
        [HELD]            | [BROKEN, HELD] || true      | 'Held'
        [HELD]            | [BROKEN]       || true      | 'Broken'
        [HELD, UNKNOWN]   | [HELD]         || true      | 'Held'
        [HELD]            | [UNKNOWN]      || true      | 'Unknown'
        [HELD, BROKEN]    | [HELD]         || false     | 'Unknown'
        [UNKNOWN]         | [HELD]         || false     | 'Unknown'
        []                | [HELD]         || false     | 'Unknown'
    }

    def "one that nothing was ever hurt in is judged in the end"() {
        given:
        def steady = new Steady()

        when:
        look(steady, BROKEN)

        then:
        steady.verdict(Duration.ofSeconds(10)).broken
    }

    private static void look(Steady steady, Verdict verdict) {
        steady.look({ verdict }, Duration.ofSeconds(1))
    }
}
