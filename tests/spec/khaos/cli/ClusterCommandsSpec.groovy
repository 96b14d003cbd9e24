package khaos.cli

import java.nio.file.Path
import java.time.Duration
import khaos.base.Home
import khaos.plan.Language
import khaos.report.Terminal
import spock.lang.Specification
import spock.lang.TempDir

/** The cluster's commands where no cluster runs and none is started. */
class ClusterCommandsSpec extends Specification {

    @TempDir
    Path folder

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def "#command without a cluster says so and is no failure"() {
        expect:
        khaos(*command) == 0
        out.toString().readLines() == ['no cluster is running']

        where:
        command << [['cluster-status'], ['cluster-down'], ['cluster-down', '--volumes']]
    }

    def "cluster-up #args is refused before anything is fetched"() {
        expect:
        khaos('cluster-up', *args) == code
        err.toString().readLines()[0] == "khaos: $what"

        where:
        args                         || code | what
        ['--mode', 'zookeeper', '--kafka-version', '4.0.0'] || 2 | 'Kafka 4.0.0 knows no ZooKeeper'
        ['--secure', 'kerberos']     || 2    | '--secure cannot be `kerberos`'
        ['-m', 'raft']               || 2    | 'there is no mode `raft`'
        ['--kafka-version', '2.8.0'] || 2    | 'Kafka 2.8.0 is too old for a local cluster'
    }

    def "doctor finds that khaos works where these specs do"() {
        expect:
        khaos('doctor') == 0
        out.toString().contains('khaos run works here.')
    }

    def "an uptime of #time is shown as #shown"() {
        expect:
        ClusterStatusCommand.uptime(time) == shown

        where:
        time                                || shown
        Duration.ofSeconds(9)               || '9s'
        Duration.ofSeconds(61)              || '1m 1s'
        Duration.ofHours(2)                 || '2h 0m'
        Duration.ofDays(3).plusHours(4)     || '3d 4h'
    }

    private int khaos(String... args) {
        def terminal = Terminal.plain(new PrintStream(out, true), new PrintStream(err, true))
        def scenarios = new Scenarios(new Catalogue(), folder, InputStream.nullInputStream())
        Khaos.run(new Context(Stub(Language), new Home(folder), terminal, scenarios), args)
    }
}
