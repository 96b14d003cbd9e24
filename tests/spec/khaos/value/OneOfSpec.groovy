package khaos.value

import khaos.base.KhaosError
import spock.lang.Specification

class OneOfSpec extends Specification {

    def "each value comes about equally often, one that is listed twice twice as often"() {
        given:
        def counts = Drawn.of(OneOf.oneOf('A', 'B', 'B', 'C'), 10_000).countBy { it }

        expect:
        [A: 2500, B: 5000, C: 2500].every { value, count -> Math.abs(counts[value] - count) < 250 }
    }

    def "a weighted value comes as often as its weight says"() {
        given:
        def counts = Drawn.of(OneOf.oneOf(free: 90, pro: 9.5, team: 0.5, never: 0), 10_000).countBy { it }

        expect:
        [free: 9000, pro: 950, team: 50].every { value, count -> Math.abs(counts[value] - count) < 100 }
        !counts.containsKey('never')
    }

    def "values keep their types"() {
        expect:
        Drawn.of(OneOf.oneOf(*values)).toSet() == values.toSet()
        OneOf.oneOf(*values).kind() == kind

        where:
        values         || kind
        ['A', 'B']     || Kind.ENUM
        [1L, 2L]       || Kind.WHOLE
        [1.5, 2.5]     || Kind.DECIMAL
        [true, false]  || Kind.BOOL
    }

    def "#what is refused"() {
        when:
        make()

        then:
        def error = thrown(KhaosError)
        error.what() == message

        where:
        what                | make                             || message
        'nothing'           | { OneOf.oneOf() }                || 'oneOf() has nothing to choose from'
        'no weights'        | { OneOf.oneOf([:]) }             || 'oneOf() has nothing to choose from'
        'a negative weight' | { OneOf.oneOf(A: 1, B: -1) }     || 'the weight of B must be at least 0, got -1.0'
        'only zero weights' | { OneOf.oneOf(A: 0, B: 0) }      || 'every weight of oneOf is 0'
        'unlike values'     | { OneOf.oneOf('A', 1) }          || 'oneOf mixes unlike values: [A, 1]'
        'a list'            | { OneOf.oneOf([1, 2], [3]) }     || 'a field cannot hold a value of type ArrayList'
    }
}
