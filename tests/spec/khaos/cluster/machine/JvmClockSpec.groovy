package khaos.cluster.machine

import java.time.Instant
import spock.lang.Specification

class JvmClockSpec extends Specification {

    def "a JVM's own time is read out of its answer"() {
        expect:
        JvmClock.time('2026-11-21T17:48:05.123+0100: 12.345 s\n') == Instant.parse('2026-11-21T16:48:05.123Z')
    }
}
