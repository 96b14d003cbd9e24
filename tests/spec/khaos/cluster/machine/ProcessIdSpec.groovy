package khaos.cluster.machine

import java.time.Duration
import khaos.base.Deadline
import spock.lang.AutoCleanup
import spock.lang.Specification

class ProcessIdSpec extends Specification {

    @AutoCleanup('destroyForcibly')
    Process sleeper = new ProcessBuilder('sleep', '60').start()

    def "a process that came by the pid later is neither alive nor killed"() {
        given:
        def real = ProcessId.of(sleeper.toHandle())
        def earlier = new ProcessId(real.pid(), real.startedMillis() - 5_000)

        when:
        earlier.kill()

        then:
        !earlier.isAlive()
        real.isAlive()
    }

    def "the very process is killed"() {
        given:
        def real = ProcessId.of(sleeper.toHandle())

        when:
        real.kill()

        then:
        Deadline.in(Duration.ofSeconds(5)).poll(Duration.ofMillis(10)) { !real.isAlive() }
    }
}
