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

    def "what is looked up in records of a schema that only a registry has is what the script says of them"() {
        given:
        Files.writeString(folder.resolve('both.groovy'), '''
            topic('customers') { format avro(subject: 'customers-value'); key field('id'); value { field 'id', constant('c-1') } }
            topic('orders') { value { field 'customer', lookup('customers.id') } }
        '''.stripIndent())

        when:
        khaos('sample', 'both', '--json', '-n', '1', '--topic', 'orders')

        then:
        new ObjectMapper().readValue(out.toString(), Map).value == [customer: 'c-1']
    }

    def "of a flow there are whole instances, one after the other, and no records that its topics do not have"() {
        given:
        Files.writeString(folder.resolve('checkout.groovy'), '''
            topic('customers') { key field('id'); value { field 'id', sequence() } }
            flow('checkout') {
                rate 1000.perSecond
                step('orders', 'created') { field 'customer', lookup('customers.id'); field 'amount', integer() }
                step('payments', 'paid') { after 1.ms..900.ms; format avro(); field 'amount', from('orders.amount') }
                step('orders', 'closed') { after 5.ms }
            }
        '''.stripIndent())

        when:
        khaos('sample', 'checkout', '--json', '-n', '3')
        def records = out.toString().readLines().collect { new ObjectMapper().readValue(it, Map) }
        def known = records.findAll { it.topic == 'customers' }*.value*.id

        then:
        records*.topic == ['customers'] * 3 + ['orders', 'payments', 'orders'] * 3
        records.findAll { it.topic == 'orders' }*.value*.event_type == ['created', 'closed'] * 3
        records.drop(3).collate(3).every { created, paid, closed -> created.value.correlation_id == closed.value.correlation_id }
        records.findAll { it.value instanceof Map && it.value.event_type == 'created' }.every { it.value.customer in known }

        when:
        out.reset()
        khaos('sample', 'checkout', '--json', '-n', '2', '--topic', 'orders')

        then:
        out.toString().readLines().size() == 4
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
