package khaos.history

import spock.lang.Specification

class RecentSpec extends Specification {

    def "the rate of samples at #millis ms that count #counts is #rate"() {
        given:
        def recent = new Recent()

        when:
        [millis, counts].transpose().each { at, count -> recent.add(at * 1_000_000L, count, Timings.sum()) }

        then:
        recent.perSecond() == rate

        where:
        millis             | counts            || rate
        []                 | []                || 0
        [250]              | [70]              || 0
        [0, 0]             | [0, 1241]         || 0
        [0, 250]           | [0, 250]          || 1000
        [0, 250, 500]      | [0, 250, 350]     || 700
        [0, 4000, 8000]    | [0, 4000, 4000]   || 0
    }
}
