package khaos.live

import static khaos.live.Held.isHeld

import com.fasterxml.jackson.databind.JsonNode
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.Home
import khaos.base.Progress
import khaos.check.Judged
import khaos.check.Judgement
import khaos.check.Verdict
import khaos.cluster.TopicSpec
import khaos.cluster.Topics
import khaos.cluster.harm.Journal
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings
import khaos.dsl.Scripts
import khaos.history.Watcher
import khaos.network.remote.ProxyApi
import khaos.plan.Plan
import khaos.plan.Source
import khaos.run.Run
import khaos.run.Stop
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Scenarios that break the network of a cluster whose links go through proxies. */
@Requires(value = { os.linux }, reason = 'elsewhere 127.1.0.0/16 has to be added first')
class NetworkSpec extends Specification {

    @Shared
    @TempDir
    Path folder

    @Shared
    Home home

    @Shared
    LocalCluster cluster

    def setupSpec() {
        SharedCluster.get()
        Files.createSymbolicLink(folder.resolve('kafka'), SharedCluster.HOME.folder('kafka'))
        home = new Home(folder)
        cluster = LocalCluster.start(LocalSettings.DEFAULT.withProxied(true).withKept(true), home, Progress.SILENT)
        cluster.keep()
    }

    def cleanupSpec() {
        cluster?.stop(true)
    }

    def "khaos inject harms a kept cluster by hand until it is stopped, and tells what it does"() {
        given:
        def khaos = KhaosByHand.start(home, 'inject', "latency(200.ms, named: 'by hand')", '--on', "network('kafka-1')")
        def said = khaos.inputReader()

        expect:
        said.readLine() == "latency(200.ms, named: 'by hand') on network('kafka-1'): in effect, until Ctrl-C"
        proxies().findAll { 'by hand' in it.path('toxics')*.path('name')*.asText() }*.path('name')*.asText().every { it.contains('kafka-1') }
        proxies().count { !it.path('toxics').empty } == 1 + 2 * 2 * 2

        when:
        khaos.toHandle().destroy() // the process's own destroy() closes what it says

        then:
        said.readLine().endsWith('healed')
        khaos.waitFor() == 0
        isUntouched()
    }

    def "khaos inject #arguments ends by itself with #code and says #said"() {
        when:
        def khaos = KhaosByHand.start(home, 'inject', *arguments)

        then:
        khaos.inputReader().text.contains(said)
        khaos.waitFor() == code
        isUntouched()

        where:
        arguments                                               || code | said
        ["partition('kafka-2')", '--for', '1s']                 || 0    | "partition('kafka-2'): healed"
        ['down()', '--on', "clients('kafka-9')", '--for', '1s'] || 3    | 'there is no broker kafka-9'
    }

    def "every harm of a network takes effect, is healed, and costs nothing that was acknowledged"() {
        given:
        def lines = [
            "latency(100.ms, jitter: 20.ms) on network('kafka-1')",
            'bandwidth(100.kb.perSecond) on clients()',
            "slowClose(1.s) on network('kafka-2')",
            "timeout(1.s) on clients('kafka-3')",
            "blackhole(toxicity: 50.percent) on clients(leaderOf('toxics', 0))",
            'reset(toxicity: 20.percent) on clients()',
            "slicer(100.b, variation: 50.b, delay: 100.us) on link('kafka-1', 'kafka-2')",
            "limitData(20.kb) on clients('kafka-1')",
            "corrupt(0.001.percent) on peers('kafka-2')",
            "packetLoss(5.percent, correlation: 25.percent) on link('kafka-2', 'kafka-3', on: 'replication')",
            "down() on clients('kafka-2')",
            'flap(every: 600.ms, for: 200.ms) on clients(controller())',
            "latency(300.ms, stream: 'both', named: 'far') on quorum()",
            "partition('kafka-3')",
            "partition(['kafka-1'], ['kafka-2'], oneWay: true, clients: true)",
            'isolateController()',
        ]
        def incidents = lines.withIndex().collect { line, i -> "at ${2 + 2 * i}.s inject $line lasting 1.s" }

        when:
        def judged = performed('toxics', """
            scenario 'toxics', 'Every harm of a network, one after the other'
            topic('toxics') { producers(2) { rate 200.perSecond } }
            incidents { ${incidents.join('\n')} }
            expect { noLoss 'toxics' }
            """.stripIndent(), 2 * lines.size() + 4)
        def seen = judged.run().totals().incidents()

        then:
        seen.size() == lines.size()
        seen.findAll { it.trouble() || it.inEffect().empty || it.healed().empty }.collect { "${it.text()}: ${it.trouble()}" } == []
        isHeld(judged)
        isUntouched()
    }

    def "network/partition: a broker that is cut off is missed for a while, and comes back with all that was acknowledged"() {
        when:
        def judged = performed('partition', Files.readString(Path.of('scenarios/network/partition.groovy')), 70)

        then:
        isHeld(judged)
        judged.course().standstill('orders', judged.course().whole()).get().time().toMillis() > 500
        isUntouched()
    }

    def "network/quorum-loss: without a majority writes fail as they should, and with one they go on"() {
        when:
        def judged = performed('quorum-loss', Files.readString(Path.of('scenarios/network/quorum-loss.groovy')), 75)

        then:
        isHeld(judged)
        judged.run().totals().topics()[0].errorCount() > 0
        isUntouched()
    }

    private Judged performed(String name, String script, int seconds) {
        Plan plan = new Scripts(home).read(new Source(name, script, Optional.empty()), [:])
        try (def topics = new Topics(cluster, home, Progress.SILENT)) {
            topics.ensure(plan.topics().collect { new TopicSpec(it.name(), it.partitions(), it.replicas(), it.config()) }, true)
        }
        new Run(plan, Optional.of(Duration.ofSeconds(seconds)), true, 42L, cluster, new Journal(home), new Stop(), Watcher.NOBODY, Progress.SILENT, home.folder('runs'))
                .carryOut()
    }

    private static boolean isTooBusyToSay(Judgement judgement) {
        judgement.text().contains('recovery(') && judgement.verdict() instanceof Verdict.Unknown
    }

    /** No toxic is left, and every proxy lets connections in. */
    private boolean isUntouched() {
        assert proxies().findAll { !it.path('toxics').empty || !it.path('enabled').asBoolean() }*.path('name') == []
        proxies().size() == 3 + 2 * 3 * 2
    }

    private List<JsonNode> proxies() {
        new ProxyApi(cluster.proxies().get().proxies().api()).proxies().toList()
    }
}
