package khaos.cluster.machine

import java.time.Duration
import khaos.base.Deadline
import spock.lang.Specification

class WardenSpec extends Specification {

    List<Process> processes = (1..3).collect { new ProcessBuilder('sleep', '60').start() }

    def cleanup() {
        processes*.destroyForcibly()
    }

    def "what is watched ends with the pipe, a stopped process too"() {
        given:
        def warden = Warden.start()
        processes.each { warden.watch(it) }
        "kill -STOP ${processes[1].pid()}".execute().waitFor()

        when:
        warden.close()

        then:
        Deadline.in(Duration.ofSeconds(5)).poll(Duration.ofMillis(10)) { processes.every { !it.alive } }
    }

    def "what is released lives on"() {
        given:
        def warden = Warden.start()
        processes.each { warden.watch(it) }

        when:
        warden.release()
        def hasEnded = Deadline.in(Duration.ofMillis(300)).poll(Duration.ofMillis(20)) { processes.any { !it.alive } }

        then:
        !hasEnded
    }
}
