package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.dsl.Scripts
import khaos.report.Terminal
import spock.lang.Specification
import spock.lang.TempDir

/** The commands on YAML files of the older tool, with the real language. */
class ConvertSpec extends Specification {

    static final ORDERS = 'name: orders\ntopics:\n  - name: orders\n    partitions: 12\n'

    @TempDir
    Path folder

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def "convert prints a script that plans the same, and on standard error what to know of it"() {
        given:
        Files.writeString(folder.resolve('orders.yaml'), ORDERS)

        expect:
        khaos('convert', 'orders.yaml') == 0
        err.toString().contains('what it leaves out is as the older document says')

        when:
        Files.writeString(folder.resolve('script.groovy'), out.toString())

        then:
        planned('orders.yaml') == planned('script.groovy')
    }

    def "several files plan together, and standard input may be YAML"() {
        given:
        Files.writeString(folder.resolve('orders.yaml'), ORDERS)
        Files.writeString(folder.resolve('more.yml'), ORDERS.replace('orders', 'more'))

        expect:
        khaos('validate', 'orders.yaml', 'more') == 0
        khaos('sample', 'orders', 'more.yml', '-n', '1', '--json') == 0
        out.toString().contains('"topic":"orders"')
        out.toString().contains('"topic":"more"')

        and:
        run(ORDERS, 'plan', '-') == 0
    }

    def "mistakes are shown with their line of the YAML, a caret and advice"() {
        given:
        Files.writeString(folder.resolve('orders.yaml'), ORDERS.replace('partitions', 'partition'))

        expect:
        khaos('validate', 'orders.yaml') == 2
        err.toString() == '''\
            orders.yaml:4:5  `partition` is not a key of a topic
                partition: 12
                ^^^^^^^^^
                did you mean `partitions`?   its keys: name, partitions, replication_factor, schema_provider, subject_name, message_schema, num_producers, producer_rate, producer_config, num_consumer_groups, consumers_per_group, consumer_delay_ms, consumer_config
            '''.stripIndent()
    }

    def "only YAML is converted"() {
        expect:
        khaos('convert', 'quickstart') == 2
        err.toString().contains('quickstart is no YAML file of the older tool')
    }

    private String planned(String name) {
        out.reset()
        assert khaos('plan', name) == 0
        out.toString().replaceAll(/"timestamp":\d+/, '')
    }

    private int khaos(String... args) {
        run('', args)
    }

    private int run(String stdin, String... args) {
        def home = new Home(folder.resolve('home'))
        def terminal = Terminal.plain(new PrintStream(out, true), new PrintStream(err, true))
        Khaos.run(new Context(new Scripts(home), home, terminal, new Scenarios(new Catalogue(), folder, new ByteArrayInputStream(stdin.bytes))), args)
    }
}
