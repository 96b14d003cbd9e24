package khaos.traffic.flow

import java.util.function.IntConsumer
import spock.lang.Specification

/** Against a sorted map, which does the same and needs no cleverness. */
class TimingWheelSpec extends Specification {

    def "whatever is added comes in its tick, and within it in the order in which it was added, over times of up to #most ticks"() {
        given:
        def random = new Random(seed)
        def wheel = new TimingWheel()
        def waiting = new TreeMap<Long, List<Integer>>()
        def came = []
        def expected = []

        when:
        def next = 0
        while (next < 2000 || wheel.size() > 0) {
            if (next < 2000)
                random.nextInt(3).times {
                    def tick = wheel.now() + (random.nextDouble() ** 3 * most as long)
                    wheel.add(next, tick)
                    waiting.computeIfAbsent(tick) { [] } << next++
                }
            def now = wheel.now()
            wheel.turn { came << [now, it] }
            waiting.remove(now)?.each { expected << [now, it] }
        }

        then:
        came == expected
        waiting.isEmpty()

        where:
        most << [10, 300, 70_000, 20_000_000]
        seed << [1, 2, 3, 4]
    }

    def "an item that is added while its tick is handed out comes in the same tick, after the others"() {
        given:
        def wheel = new TimingWheel()
        def came = []
        [0, 1, 2].each { wheel.add(it, 0) }

        when:
        wheel.turn { item ->
            came << item
            if (item < 3) wheel.add(item + 3, item)
        }
        wheel.turn { came << it }

        then:
        came == [0, 1, 2, 3, 4]
    }

    def "what is late comes with the next tick"() {
        given:
        def wheel = new TimingWheel()
        def came = []
        10.times { wheel.turn { } }

        when:
        wheel.add(7, 3)
        wheel.turn { came << it }

        then:
        came == [7]
    }

    def "it never says that nothing is due when something is"() {
        given:
        def random = new Random(5)
        def wheel = new TimingWheel()
        def ticks = (0..<500).collect { random.nextInt(100_000) as long }
        ticks.eachWithIndex { tick, item -> wheel.add(item, tick) }

        expect:
        (0..<100_000).every { now ->
            def until = now + wheel.idleTicks()
            boolean isRight = now % 97 != 0 || ticks.every { it < now || it >= until }
            wheel.turn({ } as IntConsumer)
            isRight
        }
    }
}
