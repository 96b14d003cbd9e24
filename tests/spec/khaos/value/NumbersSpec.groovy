package khaos.value

import khaos.base.Between
import khaos.base.KhaosError
import spock.lang.Specification

class NumbersSpec extends Specification {

    def "whole numbers include both ends, each about equally often"() {
        given:
        def counts = Drawn.of(Whole.integer(Between.of(-2, 7)), 100_000).countBy { it }

        expect:
        counts.keySet() == (-2L..7L).toSet()
        counts.values().every { Math.abs(it - 10_000) < 500 }
    }

    def "a range may span all longs"() {
        given:
        def numbers = Drawn.of(Whole.integer(Between.of(Long.MIN_VALUE, Long.MAX_VALUE)))

        expect:
        Math.abs(numbers.count { it < 0 } - 500) < 100
        numbers.toSet().size() == 1000
    }

    def "cardinality #n of #range is exactly #n numbers of it"() {
        given:
        def numbers = Drawn.of(Whole.integer(range, cardinality: n), n * 200).toSet()

        expect:
        numbers.size() == n
        numbers.every { range.min() <= it && it <= range.max() }

        where:
        range                                      | n
        Between.of(1, 100_000)                     | 200
        Between.of(1, 10)                          | 10
        Between.of(5, 5)                           | 1
        Between.of(Long.MIN_VALUE, Long.MAX_VALUE) | 5
    }

    def "decimals of #range have #scale decimals and stay within"() {
        given:
        def numbers = Drawn.of(Decimal.decimal(range))

        expect:
        numbers.every { it.scale() == scale && it >= range.min() && it <= range.max() }
        numbers.toSet().size() > 100

        where:
        range                       || scale
        Between.of(10.0, 5000.0)    || 2
        Between.of(1, 5)            || 2
        Between.of(-0.5000, 0.5000) || 4
        Between.of(0, 0.999)        || 3
    }

    def "two thirds of a normal field lie within one deviation of the mean"() {
        given:
        def numbers = Drawn.of(Normal.normal(mean: 100, deviation: 15), 10_000)

        expect:
        Math.abs(numbers.sum() / 10_000 - 100) < 1
        Math.abs(numbers.count { (it - 100).abs() <= 15 } - 6827) < 200
        numbers.every { it.scale() == 2 }
    }

    def "a sequence counts up, and producers of a topic share its numbers"() {
        given:
        def topic = Drawn.origin(3)

        expect:
        Drawn.of(Sequence.sequence(), 3) == [0, 1, 2]
        Drawn.of(Sequence.sequence(start: 10_000), 2) == [10_000, 10_001]
        Drawn.draw(Sequence.sequence(), topic.producer(1), 3) == [1, 4, 7]
    }

    def "bool is true in its share of the records"() {
        expect:
        Math.abs(Drawn.of(bool, 10_000).count { it } - trues) <= 200

        where:
        bool                                  || trues
        Bool.bool()                           || 5000
        Bool.bool(new khaos.base.Share(0.02)) || 200
        Bool.bool(new khaos.base.Share(0))    || 0
        Bool.bool(new khaos.base.Share(1))    || 10_000
    }

    def "#what is refused"() {
        when:
        make()

        then:
        def error = thrown(KhaosError)
        error.what() == message
        !error.fix().isEmpty()

        where:
        what                           | make                                                     || message
        'more numbers than there are'  | { Whole.integer(Between.of(1, 10), cardinality: 11) }    || 'cardinality is 11, but the range 1..10 allows only 10 different values'
        'cardinality 0'                | { Whole.integer(Between.of(1, 10), cardinality: 0) }     || 'cardinality must lie between 1 and 1000000, got 0'
        'a huge cardinality'           | { Whole.integer(Between.of(1, 9), cardinality: 1000001) } || 'cardinality must lie between 1 and 1000000, got 1000001'
        'min above max'                | { Whole.integer(Between.of(10, 1)) }                     || 'the range 10..1 is empty'
        'whole numbers with decimals'  | { Whole.integer(Between.of(1.5, 2.5)) }                  || '1.5 is not a whole number'
        'nineteen decimals'            | { Decimal.decimal(Between.of(0, 1e-19)) }                || 'a number may have at most 18 decimals, got 19'
        'decimals beyond a long'       | { Decimal.decimal(Between.of(0, 1e18)) }                 || '1E+18 with 2 decimals is beyond 92233720368547758.07'
        'a negative deviation'         | { Normal.normal(mean: 1, deviation: -1) }                || 'a deviation must be at least 0, got -1'
        'normal without a deviation'   | { Normal.normal(mean: 1) }                               || 'normal needs its mean and its deviation'
        'normal beyond a double'       | { Normal.normal(mean: 1e15, deviation: 1) }              || 'normal(mean: 1E+15, deviation: 1) needs more than 15 digits'
        'a sequence from a half'       | { Sequence.sequence(start: 0.5) }                        || '0.5 is not a whole number'
    }
}
