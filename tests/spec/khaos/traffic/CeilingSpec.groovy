package khaos.traffic

import java.util.concurrent.atomic.AtomicInteger
import khaos.base.Bytes
import khaos.base.Rate
import spock.lang.Specification

class CeilingSpec extends Specification {

    def "not a byte more than the most is sent, and that is told"() {
        given:
        def told = new AtomicInteger()
        def ceiling = new Ceiling(new Limits(Optional.empty(), Optional.of(new Bytes(1000))), told.&incrementAndGet)

        when:
        def sent = (1..10).count { ceiling.admits(99) }

        then:
        sent == 10
        !ceiling.reached

        when: "who comes too late is told when the load ends, by an interrupt"
        Thread.currentThread().interrupt()

        then:
        !ceiling.admits(99)
        ceiling.reached
        told.get() == 1
    }

    def "#threads together send no faster than the rate"() {
        given:
        def ceiling = new Ceiling(new Limits(Optional.of(new Rate(1000)), Optional.empty()), {})
        long began = System.nanoTime()

        when:
        (1..threads).collect { Thread.start { (800 / threads).times { ceiling.admits(1) } } }*.join()

        then: "one tenth of a second of it at once"
        System.nanoTime() - began > 690_000_000

        where:
        threads << [1, 4]
    }

    def "without limits all is sent at once, and an interrupt ends the waiting"() {
        expect:
        (1..1000).every { Ceiling.NONE.admits(Integer.MAX_VALUE) }

        when:
        def slow = new Ceiling(new Limits(Optional.of(new Rate(0.001)), Optional.empty()), {})
        slow.admits(1)
        Thread.currentThread().interrupt()

        then:
        !slow.admits(1)
    }
}
