package khaos.report

import static khaos.report.Runs.incident
import static khaos.report.Runs.judged
import static khaos.report.Runs.judgement

import java.time.Duration
import khaos.check.Verdict
import khaos.history.Ending
import spock.lang.Specification

class SuiteTableSpec extends Specification {

    private static final HELD = judgement("ordered 'orders'", Verdict.held())
    private static final BROKEN = judgement("noLoss 'orders'", Runs.LOSS)
    private static final UNKNOWN = judgement("p99('orders') < 50.ms", Verdict.unknown('nobody knows'))
    private static final SKIPPED = judgement("recovery('orders') < 30.s", new Verdict.Unknown('skipped', true))

    def "a run as a whole is #verdict: #why"() {
        expect:
        reported.verdict() == verdict
        reported.why() == why

        where:
        reported                                                    || verdict   | why
        run([HELD, SKIPPED])                                        || 'held'    | ''
        run([HELD, UNKNOWN, BROKEN])                                || 'broken'  | "noLoss 'orders'"
        run([HELD, UNKNOWN])                                        || 'unknown' | "p99('orders') < 50.ms"
        run([HELD], [incident('outage', 'it never took effect')])   || 'unknown' | 'outage: it never took effect'
        run([HELD], [], Ending.STOPPED)                             || 'unknown' | 'it was cut short after 3 s'
        Reported.failed('x', 'no brokers', Duration.ZERO)           || 'unknown' | 'no brokers'
        Reported.notRun('x')                                        || 'not run' | ''
    }

    def "several runs are one table, and a line that counts"() {
        expect:
        SuiteTable.of('scenario', [run([HELD]), run([BROKEN]), Reported.notRun('traffic/hot-partition')]) == [
            '',
            'scenario               verdict     time',
            'chaos/outage           held       01:35',
            "chaos/outage           broken     01:35  noLoss 'orders'",
            'traffic/hot-partition  not run    00:00',
            '',
            '3 runs: 1 held, 1 broken, 1 not run in 03:10',
        ]
    }

    def "how runs differ fits a screen, and what a run does not have is a dash"() {
        given:
        def lines = Spread.of([run([HELD]), run([HELD]), Reported.failed('run 3', 'no brokers', Duration.ZERO)])

        expect:
        lines.every { it.length() <= 80 }
        lines.findAll { it =~ /^(run 3|min|median) / }*.replaceAll(/\s+/, ' ') == [
            'run 3 unknown 00:00 no brokers',
            'run 3 unknown - - - - - - -',
            'min 1,000 - - - 0 3,000 -',
            'median 1,000 - - - 0 3,000 -',
        ]
    }

    private static Reported run(List judgements, List incidents = [], Ending ending = Ending.DURATION) {
        Reported.of('chaos/outage', judged(judgements, incidents, ending), Duration.ofSeconds(95))
    }
}
