package khaos.cli

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import khaos.base.Home
import khaos.dsl.Scripts
import khaos.report.Terminal
import spock.lang.Specification
import spock.lang.TempDir

/** khaos sample, with the real language. */
class SampleSpec extends Specification {

    static final SHOP = '''\
        scenario 'shop', ''
        def most = param 'most', 3
        topic('orders') { key single(); value { field 'n', integer(1..most); field 'price', constant(10.50) } }
        topic('events') { key field('id'); value { field 'id', uuid() } }
        '''.stripIndent()

    @TempDir
    Path folder

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    def setup() {
        Files.writeString(folder.resolve('shop.groovy'), SHOP)
    }

    def "other programs get a line a record: the topic when there are several, the key, the value"() {
        expect:
        khaos('sample', 'shop', '-n', '2') == 0
        out.toString().readLines().size() == 4
        out.toString().readLines()[0] ==~ /orders\thot-key\t\{"n":[123],"price":10.50}/

        when:
        out.reset()
        khaos('sample', 'shop', '--topic', 'orders')

        then:
        out.toString().readLines().size() == 5
        out.toString().readLines().every { it ==~ /hot-key\t\{"n":[123],"price":10.50}/ }
    }

    def "--json gives whole records as JSON lines, with numbers as they are"() {
        when:
        khaos('sample', 'shop', '--json', '-n', '1')
        def records = out.toString().readLines().collect { new ObjectMapper().readValue(it, Map) }

        then:
        out.toString().contains('10.50')
        records*.topic == ['orders', 'events']
        records[1].key == records[1].value.id
    }

    def "people see indented JSON, and what is no JSON as text or hexadecimal"() {
        expect:
        new SampledRecord('orders', null, value).indented() == shown

        where:
        value                                  || shown
        '{"n":1,"price":10.50}'.bytes          || '{\n  "n": 1,\n  "price": 10.50\n}'
        'Grüße\n'.getBytes('UTF-8')            || 'Grüße\\n'
        [0xFF, 0x00] as byte[]                 || '0xff00'
        new byte[0]                            || ''
        null                                   || 'null'
    }

    def "the same seed gives the same records, another one others, and --set reaches the script"() {
        expect:
        sampled('--seed', '7') == sampled('--seed', '7')
        sampled('--seed', '7') != sampled('--seed', '8')
        sampled('--topic', 'orders', '--set', 'most=1').every { it.contains('"n":1,') }
    }

    def "#arguments is refused with #told"() {
        expect:
        khaos('sample', *arguments) == 2
        err.toString().contains(told)

        where:
        arguments                     || told
        ['shop', '--topic', 'order']  || 'did you mean `orders`?'
        ['shop', '-n', '0']           || 'got 0'
        ['nothing']                   || 'there is no scenario'
    }

    private List<String> sampled(String... more) {
        out.reset()
        assert khaos('sample', 'shop', *more) == 0
        out.toString().readLines()
    }

    private int khaos(String... args) {
        def terminal = Terminal.plain(new PrintStream(out, true), new PrintStream(err, true))
        def home = new Home(folder.resolve('home'))
        Khaos.run(new Context(new Scripts(home), home, terminal, new Scenarios(new Catalogue(), folder, InputStream.nullInputStream())), args)
    }
}
