package khaos.cluster.machine

import java.time.Duration
import khaos.base.Deadline
import spock.lang.AutoCleanup
import spock.lang.Specification

class VitalsSpec extends Specification {

    @AutoCleanup('destroyForcibly')
    Process sleeper = new ProcessBuilder('sleep', '60').start()

    def "memory is what the process holds"() {
        expect:
        Vitals.of(ProcessHandle.current().pid()).memory().count() > 10 << 20
    }

    def "a stopped process is told from a running one"() {
        expect:
        !Vitals.of(sleeper.pid()).isStopped()

        when:
        "kill -STOP ${sleeper.pid()}".execute().waitFor()

        then:
        Deadline.in(Duration.ofSeconds(5)).poll(Duration.ofMillis(10)) { Vitals.of(sleeper.pid()).isStopped() }
    }

    def "a process that is not there has none"() {
        expect:
        Vitals.of(Integer.MAX_VALUE) == Vitals.NONE
    }
}
