package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.dsl.Scripts
import khaos.report.Terminal
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Commands that start nothing, with the real language. */
class CommandsSpec extends Specification {

    @TempDir
    @Shared
    Path folder

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def "init writes a commented scenario that is valid, runs by its name, and is never overwritten"() {
        expect:
        khaos('init', 'first') == 0
        khaos('validate', 'first') == 0
        khaos('plan', 'first', '--set', 'rate=500') == 0
        out.toString().contains('1000/s')
        out.toString().contains('rate=500')

        and:
        khaos('init', 'first') == 2
        err.toString().contains('first.groovy is there already')
    }

    def "init makes the folders of its path"() {
        expect:
        khaos('init', 'deep/er/mine.groovy') == 0
        Files.readString(folder.resolve('deep/er/mine.groovy')).contains("scenario 'mine'")
    }

    def "validate marks each scenario and ends with 2 when one is wrong"() {
        given:
        write('good', "scenario 'good', ''\ntopic('t') { }\n")
        write('bad', "scenario 'bad', ''\ntopic('t') { partitions 0 }\n")

        when:
        def code = khaos('validate', 'good', 'bad', 'none')

        then:
        code == 2
        out.toString().readLines() == ['✓ good', '✗ bad', '✗ none']
        err.toString().contains('got 0')
    }

    def "every bundled scenario is valid"() {
        when:
        khaos('validate')

        then:
        err.toString().empty
    }

    def "a plan shows the load, the groups and a record, and touches nothing"() {
        given:
        write('shop', '''\
            scenario 'shop', 'What is sold'
            duration 90.s
            topic('orders') {
                partitions 12
                value { field 'n', constant(7) }
                producers(2) { rate 250.perSecond }
                consumers(3) { group 'billing'; delay 2.ms }
            }
            '''.stripIndent())

        when:
        khaos('plan', 'shop')

        then:
        out.toString().contains('90 s · 3 brokers · 1 topic · 500/s')
        out.toString().contains('topic orders  12 partitions · 3 replicas')
        out.toString() =~ /2 producers  500\/s · [\d.]+ kb\/s \(250\/s each\)/
        out.toString().contains('3 consumers in group billing, 2 ms a record')
        out.toString() =~ /key-\d+ → \{"n":7\}/
    }

    def "a plan of several scenarios is all or nothing"() {
        given:
        write('one', "scenario 'one', ''\ntopic('t') { }\n")

        expect:
        khaos('plan', 'one', 'no-such') == 2
        out.toString().empty
    }

    def "words shows blocks, one block, or one word: #about"() {
        expect:
        khaos('words', *about) == code
        (out.toString() + err.toString()).contains(said)

        where:
        about        || code | said
        []           || 0    | 'topic'
        ['units']    || 0    | '200.ms'
        ['zipfian']  || 0    | 'key zipfian(50)'
        ['topik']    || 2    | 'did you mean topic'
    }

    def "inject #arguments tells a mistake as scenarios do, before it looks for a cluster"() {
        expect:
        khaos('inject', *arguments) == code
        err.toString().contains(said)

        where:
        arguments                                              || code | said
        ['latncy(5.ms)', '--on', "network('kafka-1')"]         || 2    | 'did you mean `latency`?'
        ['latency(200.ms)']                                    || 2    | '`inject` says no target'
        ['latency(1.ms, jitter: 5.ms)', '--on', 'network()']   || 2    | 'jitter 5 ms exceeds the latency 1 ms'
        ['latency(1.ms)', '--on', "broker('kafka-1')"]         || 2    | 'it can be done to clients(…)'
        ['crash()', '--on', "broker(1); at 5.s heal broker(1)"] || 2   | 'this is not one harm'
        ["partition('kafka-1')"]                               || 3    | 'no cluster is running'
        ['latency(60.s)', '--on', 'network()', '--for', '5s']  || 3    | 'warning: no network takes 1 min'
    }

    def "list names each bundled scenario, and what it needs"() {
        when:
        khaos('list')

        then:
        out.toString().contains('quickstart\n')
        out.toString() =~ /30 s · 3 brokers · 1 topic · [\d]+\/s/
    }

    private int khaos(String... args) {
        def home = new Home(folder.resolve('home'))
        def terminal = Terminal.plain(new PrintStream(out, true), new PrintStream(err, true))
        Khaos.run(new Context(new Scripts(home), home, terminal, new Scenarios(new Catalogue(), folder, InputStream.nullInputStream())), args)
    }

    private void write(String name, String text) {
        Files.writeString(folder.resolve("${name}.groovy"), text)
    }
}
