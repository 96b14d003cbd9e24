package khaos.cli

import khaos.check.Verdict
import khaos.report.Reported
import khaos.report.Runs
import java.time.Duration
import spock.lang.Specification

class ExitSpec extends Specification {

    def "a run with #verdict and an incident that #incident ends with #code"() {
        given:
        def judged = Runs.judged([Runs.judgement("noLoss 'orders'", verdict)], [Runs.incident('cut', trouble, isUnhealed)])

        expect:
        Exit.of(judged).code() == code
        Reported.of('cut', judged, Duration.ofSeconds(3)).verdict() == told

        where:
        verdict         | trouble          | isUnhealed || code | told
        new Verdict.Held('') | ''          | false      || 0    | 'held'
        new Verdict.Held('') | 'not felt'  | false      || 3    | 'unknown'
        Runs.LOSS       | ''               | false      || 1    | 'broken'
        Runs.LOSS       | 'not felt'       | false      || 1    | 'broken'
        Runs.LOSS       | 'NOT HEALED'     | true       || 3    | 'unknown'
        incident = isUnhealed ? 'could not be healed' : trouble ?: 'went well'
    }
}
