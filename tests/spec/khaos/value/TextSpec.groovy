package khaos.value

import khaos.base.Between
import khaos.base.KhaosError
import spock.lang.Specification

class TextSpec extends Specification {

    def "every length of the range comes up, in lowercase letters"() {
        given:
        def texts = Drawn.of(Text.string(length: Between.of(2, 4)))

        expect:
        texts*.length().toSet() == [2, 3, 4] as Set
        texts.every { it ==~ /[a-z]+/ }
    }

    def "each letter comes about equally often"() {
        given:
        def counts = Drawn.of(Text.string(length: Between.of(26, 26)), 10_000).join('').toList().countBy { it }

        expect:
        counts.size() == 26
        counts.values().every { Math.abs(it - 10_000) < 500 }
    }

    def "a string is 5 to 20 letters unless it says otherwise"() {
        given:
        def lengths = Drawn.of(Text.string())*.length()

        expect:
        lengths.min() == 5
        lengths.max() == 20
    }

    def "cardinality #n of length #length is exactly #n texts, each about equally often"() {
        given:
        def texts = Drawn.of(Text.string(length: length, cardinality: n), n * 200)

        expect:
        texts.toSet().size() == n
        texts.every { length.min() <= it.length() && it.length() <= length.max() }
        texts.countBy { it }.values().every { 100 < it && it < 300 }

        where:
        length             | n
        Between.of(5, 20)  | 50
        Between.of(1, 1)   | 26
        Between.of(0, 1)   | 27
        Between.of(1, 2)   | 702
        Between.of(30, 30) | 100
    }

    def "a hundred thousand different texts are ready at once"() {
        when:
        long started = System.nanoTime()
        Drawn.of(Text.string(cardinality: 100_000), 1)

        then:
        System.nanoTime() - started < 3_000_000_000L
    }

    def "all producers of a topic know the same texts, and draw them in different orders"() {
        given:
        def city = Text.string(cardinality: 20)
        def topic = Drawn.origin(2)
        def first = Drawn.draw(city, topic.producer(0), 500)
        def second = Drawn.draw(city, topic.producer(1), 500)

        expect:
        first.toSet() == second.toSet()
        first != second
    }

    def "#what is refused"() {
        when:
        make()

        then:
        def error = thrown(KhaosError)
        error.what() == message
        !error.fix().isEmpty()

        where:
        what                   | make                                                                  || message
        'too many texts'       | { Text.string(length: Between.of(1, 1), cardinality: 27) }            || 'cardinality is 27, but a length of 1 allows only 26 different values'
        'cardinality 0'        | { Text.string(cardinality: 0) }                                       || 'cardinality must lie between 1 and 1000000, got 0'
        'negative cardinality' | { Text.string(cardinality: -1) }                                      || 'cardinality must lie between 1 and 1000000, got -1'
        'a negative length'    | { Text.string(length: Between.of(-1, 5)) }                            || "a string's length must lie between 0 and 1048576, got -1..5"
        'a fractional length'  | { Text.string(length: Between.of(1.5, 5.5)) }                         || '1.5 is not a whole number'
    }
}
