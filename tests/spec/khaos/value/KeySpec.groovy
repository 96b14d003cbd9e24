package khaos.value

import khaos.base.KhaosError
import spock.lang.Specification

class KeySpec extends Specification {

    def "uniform keys come about equally often"() {
        given:
        def counts = Drawn.keys(UniformKey.uniform(10), Drawn.origin(), 10_000).countBy { it }

        expect:
        counts.keySet() == (0..9).collect { "key-$it".toString() }.toSet()
        counts.values().every { Math.abs(it - 1000) < 150 }
    }

    def "zipfian keys come in proportion to 1 over rank to the exponent"() {
        given:
        def counts = Drawn.keys(key, Drawn.origin(), 100_000).countBy { it }

        expect:
        Math.abs(counts['key-0'] / counts['key-1'] - ratio) < 0.1 * ratio
        Math.abs(counts['key-0'] / counts['key-4'] - Math.pow(5, exponent)) < 0.1 * Math.pow(5, exponent)
        counts.size() <= 50

        where:
        key                                   | exponent || ratio
        ZipfianKey.zipfian(50)                | 1.5      || 2.83
        ZipfianKey.zipfian(50, exponent: 1.0) | 1.0      || 2.0
    }

    def "a billion zipfian keys cost no more than ten"() {
        expect:
        Drawn.keys(ZipfianKey.zipfian(1_000_000_000), Drawn.origin(), 1000).size() == 1000
    }

    def "round-robin keys take turns, each producer from its own start"() {
        given:
        def topic = Drawn.origin(2)

        expect:
        Drawn.keys(RoundRobinKey.roundRobin(4), topic.producer(0), 5) == ['key-0', 'key-1', 'key-2', 'key-3', 'key-0']
        Drawn.keys(RoundRobinKey.roundRobin(4), topic.producer(1), 3) == ['key-2', 'key-3', 'key-0']
    }

    def "a single key is the older tool's"() {
        expect:
        Drawn.keys(SingleKey.single(), Drawn.origin(), 2) == ['hot-key', 'hot-key']
    }

    def "the same seed gives the same keys, another producer others"() {
        given:
        def topic = Drawn.origin(2)

        expect:
        Drawn.keys(key, topic, 100) == Drawn.keys(key, Drawn.origin(2), 100)
        Drawn.keys(key, topic, 100) != Drawn.keys(key, topic.producer(1), 100)

        where:
        key << [UniformKey.uniform(20_000), ZipfianKey.zipfian(50)]
    }

    def "#what is refused"() {
        when:
        make()

        then:
        def error = thrown(KhaosError)
        error.what() == message

        where:
        what                | make                                          || message
        'no keys'           | { UniformKey.uniform(0) }                     || 'there must be at least 1 key, got 0'
        'no keys in turn'   | { RoundRobinKey.roundRobin(-1) }              || 'there must be at least 1 key, got -1'
        'no skew'           | { ZipfianKey.zipfian(5, exponent: 0) }        || 'a zipfian exponent must lie between 0 and 100, got 0.0'
        'a negative skew'   | { ZipfianKey.zipfian(5, exponent: -1) }       || 'a zipfian exponent must lie between 0 and 100, got -1.0'
    }
}
