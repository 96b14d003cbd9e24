package khaos.dsl

import java.nio.file.Files
import java.nio.file.Path
import khaos.dsl.block.Grammar
import khaos.word.Usage
import khaos.word.Vocabulary
import spock.lang.Specification

/** The reference is printed from the words. To print it again: mvn test -Dtest=ReferenceSpec -Dkhaos.golden=write */
class ReferenceSpec extends Specification {

    static final Path PAGE = Path.of('docs/reference.md')

    def "docs/reference.md is what the words say"() {
        given:
        def printed = ReferencePage.of(new Scripts(Script.HOME).words())
        if (System.getProperty('khaos.golden') == 'write') Files.writeString(PAGE, printed)

        expect:
        Files.readString(PAGE) == printed
    }

    def "the example of #word in #block compiles and means something"() {
        expect:
        Script.mistakes(within(block, example)) == []

        where:
        [block, word, example] << examples()
    }

    def "every word of #block has a description and an example"() {
        expect:
        words.findAll { !it.what() || !it.example() }*.word() == []

        where:
        block << new Scripts(Script.HOME).words()
        words = block.words()
    }

    def "no two words of #block.name() share a name and what they take"() {
        given:
        def methods = block.own() + block.takes().collectMany { Vocabulary.of(it).methods() }

        expect:
        methods.groupBy { [Usage.name(it), it.parameterTypes] }.findAll { it.value*.declaringClass.toSet().size() > 1 }.keySet() == [] as Set

        where:
        block << Grammar.ofScripts().blocks()
    }

    def "no word of a vocabulary hides behind a word of the same name in another vocabulary that the top level takes"() {
        given:
        def top = Grammar.ofScripts().blocks().first()
        def words = top.takes().collectMany { kind -> Vocabulary.of(kind).methods().collect { [kind, it] } }

        expect:
        words.groupBy { it[1].name }.findAll { it.value.collect { it[0] }.toSet().size() > 1 }.keySet() == [] as Set
    }

    private static List<List> examples() {
        new Scripts(Script.HOME).words().collectMany { block ->
            block.words().collectMany { entry ->
                entry.example().readLines().collect { [block.block(), entry.word(), it] }
            }
        }
    }

    private static String within(String block, String text) {
        def example = text.replaceAll(/'(customers\.(csv|jsonl))'/, "'examples/data/\$1'")
        switch (block) {
            case 'units': return "def x = $example\ntopic('a') { }"
            case 'script': return example.startsWith('topic') ? example : "$example\n$ORDERS${example.startsWith('process') ? "\ntopic('invoices') { producers(0) }" : ''}"
            case 'process': return "topic('a') { }\ntopic('b') { producers(0) }\nprocess(from: 'a', to: 'b', exactlyOnce: true) { $example }"
            case ['cluster', 'registry']: return "$block { $example }\ntopic('a') { }"
            case 'topic': return "topic('a') { $example\n${example =~ /^(value|payload)/ ? '' : ORDER} }"
            case ['incidents', 'line']: return "$ORDERS\n$SERVICES\nincidents { $OUTAGE\n$example }"
            case 'repeat': return "$ORDERS\n$SERVICES\nincidents { repeat(2, every: 60.s) { $example } }"
            case 'code': return "$ORDERS\n$SERVICES\nincidents { $OUTAGE\nat(5.s) { $example } }"
            case 'figures': return "$ORDERS\n$SERVICES\nincidents { when { $example } inject crash() on anyBroker() }"
            case 'expect': return "$ORDERS\n$SERVICES\n${example.contains('flowsComplete') ? "flow('checkout') { $CREATED }" : ''}\nincidents { $OUTAGE }\nexpect { $example }"
            case 'states': return "topic('a') { value { stateMachine { $example }\nfield 's', state() } }"
            case 'value': return example.contains('from(') ? within('step', example) : "topic('a') { value { $example } }\n$CUSTOMERS"
            case 'flow': return "flow('a') { $CREATED\n$example }"
            case 'either': return "flow('a') { $CREATED\neither { ${example =~ /^otherwise/ ? PAID : ''}\n$example } }"
            case 'chance': return "flow('a') { $CREATED\neither { chance(50.percent) { $example } } }"
            case 'step': return "flow('a') { $CREATED\nstep('payments', 'paid') { field 'order_id', uuid()\n$example } }"
            case 'producers': return "topic('a') { format avro()\nvalue { field 'id', uuid()\nfield 'amount', decimal() }\nproducers { $example } }"
            case 'service': return "topic('a') { }\nservice('one') { ${beside(example)}\n$example }"
            default: return "topic('a') { $block { $example } }"
        }
    }

    /** What a service's block must say as well for the example to stand in it. */
    private static String beside(String example) {
        example.startsWith('start') ? "process pidFile('app.pid')" : example.startsWith('environment') ? "command 'app'" : ''
    }

    private static final String SERVICES = """
        service('app') { command 'app' }
        service('registry') { registry() }
        service('minio', proxied: 'localhost:9000') { health tcp(9000) }""".stripIndent()

    private static final String ORDERS = "topic('orders') { consumers { group 'billing' } }"

    private static final String CUSTOMERS = "topic('customers') { value { field 'id', uuid() } }"

    private static final String OUTAGE = "at 5.s inject crash() on broker('kafka-3') lasting 20.s named 'outage'"

    private static final String CREATED = "step('orders', 'order_created') { field 'order_id', uuid(); field 'amount', decimal() }"

    private static final String PAID = "chance(95.percent) { step 'payments', 'payment_succeeded' }"

    private static final String ORDER = "value { field 'order_id', uuid() }"
}
