package khaos.live

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import khaos.cli.Khaos
import khaos.dsl.Script
import khaos.dsl.Scripts
import khaos.wire.registry.PretendedRegistry
import org.apache.kafka.clients.producer.KafkaProducer
import org.apache.kafka.clients.producer.ProducerRecord
import org.apache.kafka.common.serialization.StringSerializer
import spock.lang.AutoCleanup
import spock.lang.TempDir

/** Data and scenarios from elsewhere, on a real cluster. */
class FromElsewhereSpec extends TrafficSpecification {

    static final JSON = new ObjectMapper()

    @TempDir
    Path folder

    @AutoCleanup
    PretendedRegistry registry = new PretendedRegistry()

    def "an order is created, then paid, then shipped, and its customer is one of the file's"() {
        when:
        def judged = performed(Script.read("""
            topic('file-customers') { key field('customer_id'); value { rows inOrder(csv('${Path.of('examples/data/customers.csv').toAbsolutePath()}')) } }
            topic('file-orders') {
                partitions 3
                key field('order')
                value {
                    stateMachine(entities: 20) {
                        state 'CREATED', to: [PAID: 90, CANCELLED: 10]
                        state 'PAID', to: [SHIPPED: 1]
                        state 'SHIPPED'
                        state 'CANCELLED'
                    }
                    field 'order', entity()
                    field 'status', state()
                    field 'customer', lookup('file-customers.customer_id')
                }
                producers(2) { rate 200.perSecond; acks 'all' }
            }
        """), 4)
        def run = judged.run().run()
        def customers = values('file-customers', run)
        def orders = values('file-orders', run)
        def lives = orders.groupBy { it.order }.values()*.collect { it.status }

        then:
        customers*.customer_id.toSet().size() == customers.size()
        customers.size() == Files.readAllLines(Path.of('examples/data/customers.csv')).size() - 1
        orders*.customer.toSet() - customers*.customer_id.toSet() == [] as Set
        lives.size() > 20
        lives.every { it in [['CREATED'], ['CREATED', 'PAID'], ['CREATED', 'PAID', 'SHIPPED'], ['CREATED', 'CANCELLED']] }
    }

    def "values are sampled from what a topic has before the run, and a topic without them is told before the load"() {
        given:
        topic('sampled', 2)
        new KafkaProducer<String, String>(SharedCluster.get().client(), new StringSerializer(), new StringSerializer()).withCloseable { producer ->
            (1..30).each { producer.send(new ProducerRecord('sampled', '{"id":' + it + ',"address":{"city":"c' + it + '"}}')) }
            producer.send(new ProducerRecord('sampled', 'no JSON'))
            producer.flush()
        }

        when:
        def judged = performed(Script.read("""
            topic('sampling') {
                partitions 1
                value { field 'customer', sample('sampled', 'id'); field 'city', sample('sampled', 'address.city') }
                producers(1) { rate 200.perSecond }
            }
        """), 2)
        def orders = values('sampling', judged.run().run())

        then:
        orders*.customer.toSet() == (1..30).toSet()
        orders*.city.toSet() == (1..30).collect { "c$it".toString() }.toSet()

        when:
        performed(Script.read("topic('sampling') { partitions 1; value { field 'n', sample('sampled', 'name') } }"), 2)

        then:
        def error = thrown(khaos.base.KhaosError)
        error.what() == "no record of 'sampled' is a JSON object with a single value 'name' to sample"
    }

    def "the older tool's YAML runs as it is, and no secret of the command line is in anything that the run leaves or says"() {
        given:
        def yaml = Files.writeString(folder.resolve('shop.yaml'), '''\
            name: shop
            topics:
              - name: older-orders
                partitions: 3
                num_producers: 1
                producer_rate: 200
                message_schema:
                  data_format: avro
                  fields:
                    - {name: id, type: uuid}
            schema_registry:
              url: http://localhost:1
            '''.stripIndent())
        def config = Files.writeString(folder.resolve('client.properties'), '''\
            sasl.mechanism=PLAIN
            sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="ann" password="s3cret-sasl";
            '''.stripIndent())
        def said = new ByteArrayOutputStream()
        def (out, err) = [System.out, System.err]
        System.out = System.err = new PrintStream(said, true)

        when:
        def code = Khaos.run(new Scripts(SharedCluster.HOME), 'simulate', yaml.toString(), '-d', '3', '-b', SharedCluster.bootstrap(), '--command-config', config.toString(),
                '--schema-registry-url', registry.url(), '--schema-registry-username', 'ann', '--schema-registry-password', 's3cret-registry',
                '--results', folder.resolve('result').toString())

        then:
        code == 0
        JSON.readTree(folder.resolve('result/result.json').toFile()).at('/topics/0/acked').asLong() > 0
        registry.subjects.keySet() == ['older-orders-value'] as Set
        registry.authorizations.toSet() == ['Basic ' + 'ann:s3cret-registry'.bytes.encodeBase64()] as Set

        and:
        def left = Files.walk(folder.resolve('result')).withCloseable { it.filter { Files.isRegularFile(it) }.toList() }
        left.size() >= 4
        (left.collect { Files.readString(it, java.nio.charset.StandardCharsets.ISO_8859_1) } + said.toString()).every { text ->
            !text.contains('s3cret') && !text.contains('ann:s3cret-registry'.bytes.encodeBase64().toString())
        }

        cleanup:
        System.out = out
        System.err = err
    }

    private static List<Map> values(String topic, long run) {
        records(topic).findAll { isOf(run, it) }.collect { JSON.readValue(it.value(), Map) }
    }
}
