package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.Home
import khaos.base.KhaosError
import khaos.base.Progress
import khaos.check.Judged
import khaos.cluster.TopicSpec
import khaos.cluster.Topics
import khaos.cluster.harm.Journal
import khaos.dsl.Scripts
import khaos.history.Watcher
import khaos.plan.Plan
import khaos.plan.Source
import khaos.run.Run
import khaos.run.Stop
import khaos.service.Services
import spock.lang.Specification
import spock.lang.TempDir

/** Services beside a real cluster: hurt, watched, judged. */
class ServicesSpec extends Specification {

    @TempDir
    Path folder

    def "what khaos started and what it found are hurt and healed, and their health is on the timeline"() {
        given:
        def found = found('found')

        when:
        Judged judged = judged("""
            duration 12.s
            topic('services') { replicas 3; producers(1) { rate 50.perSecond } }
            service('app') {
                command '${program('app')}'
                health http('http://127.0.0.1:${port('app')}/')
            }
            service('found') {
                process pidFile('found.pid')
                start '${program('found')}'
                health tcp(${port('found')})
            }
            incidents {
                at 1.s inject freeze() on service('app') lasting 2.s named 'frozen'
                at 1.s inject crash() on service('found') lasting 1.s named 'crashed'
                when { !healthy('app') } then { log 'app is down' }
            }
            expect {
                during('frozen') { !healthy('app') }
                recovery('found') < 11.s
                eventually(within: 11.s) { !healthy('app') }
                healthy('app')
                survives 'app'
                logged 'app', ~/listening/
                noLoss 'services'
            }
        """)

        then:
        judged.judgements().collectEntries { [it.text(), it.verdict().class.simpleName] }.findAll { it.value != 'Held' } == [:]
        judged.course().service('app').get().health()*.isHealthy() == [true, false, true]
        judged.run().totals().incidents().every { it.healed().present }

        and: 'what khaos started has ended, what it found has not'
        !answers('app')
        answers('found')

        cleanup:
        found?.destroyForcibly()
        end('found')
    }

    def "what a khaos that was killed did to a service is undone by the next one"() {
        given:
        def found = found('left')
        def home = new Home(folder.resolve('home'))

        when:
        def other = OtherKhaos.start(HarmingServices, home.folder().toString(), folder.toString(), SharedCluster.bootstrap())
        def isFrozen = frozen(found)
        other.destroyForcibly().waitFor()
        Services.heal(new Journal(home), Progress.SILENT)

        then:
        isFrozen
        !frozen(found)
        new Journal(home).left() == []

        cleanup:
        other?.destroyForcibly()
        found?.destroyForcibly()
    }

    def "a run does not start when a service is not there, ends at once or stays unwell: #what"() {
        when:
        Services.start([plan(block)], SharedCluster.get(), folder, new Journal(new Home(folder)), Progress.SILENT)

        then:
        def error = thrown(KhaosError)
        error.what().contains(told)

        where:
        what              | block                                                || told
        'not there'       | "process pidFile('nobody.pid')"                      || "does not run: there is no file"
        'ends at once'    | "command 'sh -c \"echo no such luck; exit 1\"'\nhealth tcp(1)" || 'ended at once'
        'no such program' | "command 'no-such-program'\nhealth tcp(1)"            || 'no-such-program'
    }

    private Judged judged(String script) {
        Plan plan = read(script)
        try (def topics = new Topics(SharedCluster.get(), SharedCluster.HOME, Progress.SILENT)) {
            topics.ensure(plan.topics().collect { new TopicSpec(it.name(), it.partitions(), it.replicas(), it.config()) }, true)
        }
        def journal = new Journal(SharedCluster.HOME)
        try (def services = Services.start(plan.services(), SharedCluster.get(), folder, journal, Progress.SILENT)) {
            return new Run(plan, plan.duration(), true, 42L, SharedCluster.get(), services, journal, new Stop(), Watcher.NOBODY, Progress.SILENT, folder).carryOut()
        }
    }

    private Plan read(String script) {
        def file = Files.writeString(folder.resolve('services.groovy'), script)
        new Scripts(new Home(folder.resolve('home'))).read(new Source('services', script, Optional.of(file)), [:])
    }

    private def plan(String block) {
        read("topic('services') { }\nservice('one') {\n$block\n}\n").services()[0]
    }

    private String program(String name) {
        [Path.of(System.getProperty('java.home'), 'bin', 'java'), '-XX:TieredStopAtLevel=1', '-cp', System.getProperty('java.class.path'),
         HttpProgram.name, port(name), folder.resolve("${name}.pid")].join(' ')
    }

    private Process found(String name) {
        def process = new ProcessBuilder(program(name).split(' ')).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
        assert Duration.ofSeconds(30).with { khaos.base.Deadline.in(it).poll(Duration.ofMillis(20)) { answers(name) } }
        process
    }

    private final Map<String, Integer> ports = [:].withDefault { name ->
        try (def socket = new ServerSocket(0)) {
            socket.localPort
        }
    }

    private int port(String name) {
        ports[name]
    }

    private boolean answers(String name) {
        try (def socket = new Socket('127.0.0.1', port(name))) {
            true
        } catch (ConnectException none) {
            false
        }
    }

    private void end(String name) {
        def file = folder.resolve("${name}.pid")
        if (Files.exists(file)) ProcessHandle.of(Files.readString(file).strip() as long).ifPresent { it.destroyForcibly() }
    }

    private static boolean frozen(Process process) {
        Files.readAllLines(Path.of("/proc/${process.pid()}/status")).any { it.startsWith('State:\tT') }
    }
}
