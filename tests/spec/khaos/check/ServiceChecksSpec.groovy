package khaos.check

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.history.Audit
import khaos.history.Evidence
import khaos.history.IncidentRecord
import khaos.history.Sample
import khaos.history.service.End
import khaos.history.service.Footprint
import khaos.history.service.Health
import khaos.history.service.ServiceRecord
import spock.lang.Specification
import spock.lang.TempDir

/** A service that was hurt from 10 s to 15 s of 30, and is as before; each feature changes one thing of it. */
class ServiceChecksSpec extends Specification {

    static final long MB = 1 << 20

    @TempDir
    Path folder

    def "a service survives when its process never ends by itself, and is well in the end: #what"() {
        expect:
        verdict(new Survives('app').judge(evidence(seen))) == verdict

        where:
        what                                | seen                                                        || verdict
        'hurt by khaos'                     | service()                                                   || 'Held'
        'ended by itself'                   | service(ends: [new End(s(12), 'its process ended', false)]) || 'Broken'
        'does not run in the end'           | service(isAlive: Optional.of(false))                        || 'Broken'
        'not healthy in the end'            | service(health: [healthy(0), sick(10)])                     || 'Broken'
        'healthy again'                     | service(health: [healthy(0), sick(10), healthy(16)])        || 'Held'
        'nobody says whether it is healthy' | service(health: [])                                         || 'Held'
        'khaos does not know its process'   | service(isAlive: Optional.empty())                          || 'Unknown'
    }

    def "a service leaks when it holds more in the end than before the incidents: #what"() {
        expect:
        verdict(new NoLeaks('app').judge(evidence(seen, incidents))) == verdict

        where:
        what                             | seen                                     | incidents                || verdict
        'as before'                      | service()                                | [incident()]             || 'Held'
        'a few threads more'             | service(held(24, threads: 24))           | [incident()]             || 'Held'
        'threads'                        | service(held(24, threads: 26))           | [incident()]             || 'Broken'
        'descriptors'                    | service(held(24, descriptors: 60))       | [incident()]             || 'Broken'
        'memory'                         | service(held(24, memory: 300 * MB))      | [incident()]             || 'Broken'
        'memory, in little'              | service(held(24, memory: 240 * MB))      | [incident()]             || 'Held'
        'for a moment of the end'        | service(held(27, threads: 90) { it < 28 }) | [incident()]           || 'Held'
        'another process'                | service(held(16, pid: 8))                | [incident()]             || 'Unknown'
        'nobody tells'                   | service(footprints: [])                  | [incident()]             || 'Unknown'
        'nothing happened'               | service()                                | []                       || 'Unknown'
        'hurt until just before the end' | service()                                | [incident(28)]           || 'Unknown'
    }

    def "what a service printed is searched: #pattern"() {
        given:
        def output = Files.writeString(folder.resolve('app.log'), 'starting\nWARN no database, trying again\n')

        expect:
        verdict(new Logged('app', pattern).judge(evidence(service(output: Optional.of(output))))) == verdict

        where:
        pattern          || verdict
        ~/no database/   || 'Held'
        ~/^no database/  || 'Broken'
    }

    def "nobody knows what a service prints that khaos did not start"() {
        expect:
        verdict(new Logged('app', ~/x/).judge(evidence(service()))) == 'Unknown'
    }

    def "nothing is known of a service that was not there: #check"() {
        expect:
        verdict(check.judge(evidence(service()))) == 'Unknown'

        where:
        check << [new Survives('other'), new NoLeaks('other'), new Logged('other', ~/x/)]
    }

    private static String verdict(Verdict verdict) {
        verdict.class.simpleName
    }

    private static Evidence evidence(ServiceRecord seen, List<IncidentRecord> incidents = [incident()]) {
        new Evidence(new Audit([], [], []), new Sample(s(30), [], [], incidents), [seen])
    }

    private static ServiceRecord service(Map other = [:]) {
        def all = [health    : [healthy(0)], ends: [new End(s(10), 'its process ended', true)], footprints: (0..29).collect { footprint(it) },
                   isAlive: Optional.of(true), output: Optional.empty()] + other
        new ServiceRecord('app', all.health, all.ends, all.footprints, all.isAlive, all.output)
    }

    /** Holds something else from a moment on, while {@code is} says so. */
    private static Map held(Map other, int from, Closure<Boolean> is = { true }) {
        [footprints: (0..29).collect { it >= from && is(it) ? footprint(other, it) : footprint(it) }]
    }

    private static Footprint footprint(Map other = [:], int second) {
        def all = [pid: 7, threads: 20, descriptors: 40, memory: 200 * MB] + other
        new Footprint(s(second), all.pid, all.threads, all.descriptors, all.memory)
    }

    private static IncidentRecord incident(int healed = 15) {
        new IncidentRecord('hurt', 'hurt', 1, ['app'], s(10), Optional.of(s(10)), Optional.of(s(10)), Optional.of(s(10)),
                Optional.of(s(healed)), Optional.of(s(healed)), '', false, false)
    }

    private static Health healthy(int second) {
        new Health(s(second), true, '')
    }

    private static Health sick(int second) {
        new Health(s(second), false, 'nobody listens')
    }

    private static Duration s(int seconds) {
        Duration.ofSeconds(seconds)
    }
}
