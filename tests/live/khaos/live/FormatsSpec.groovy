package khaos.live

import com.fasterxml.jackson.databind.ObjectMapper
import com.google.protobuf.DynamicMessage
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer
import java.nio.ByteBuffer
import java.nio.file.Path
import khaos.dsl.Script
import khaos.wire.protobuf.Linked
import org.apache.avro.Schema
import org.apache.avro.generic.GenericData
import org.apache.avro.generic.GenericDatumReader
import org.apache.avro.generic.GenericRecord
import org.apache.avro.io.DecoderFactory
import spock.lang.TempDir

/** What is in the topics, decoded by Avro's and Protobuf's own readers with the schema that a real registry gives for each record's id. */
class FormatsSpec extends TrafficSpecification {

    static final JSON = new ObjectMapper()

    @TempDir
    Path home

    def "Avro records are read by Avro with the schema of their id, which is the one of their subject"() {
        when:
        def judged = performed('serialization/avro-example', 4, home)
        def read = records('orders').findAll { isOf(judged.run().run(), it) }

        then:
        !judged.judgements().any { it.verdict().isBroken() }
        read.size() > 500
        read.collect { id(it.value()) }.toSet() == [asked('/subjects/orders-value/versions/latest').id] as Set
        read.every { record ->
            def schema = new Schema.Parser().parse(asked("/schemas/ids/${id(record.value())}").schema)
            def order = avro(schema, record.value())
            UUID.fromString(order.get('order_id').toString()) && order.get('items').size() in 1..5 && GenericData.get().validate(schema, order)
        }

        and: "by a stock deserializer too"
        stockRead('orders', read)*.get('status')*.toString().toSet() == ['PENDING', 'CONFIRMED', 'SHIPPED'] as Set
    }

    def "records of a flow's steps have their schemas in the registry, and a stock deserializer reads them"() {
        given:
        def plan = Script.read('''
            registry 'http://localhost:8081'
            topic('carts') { partitions 3 }
            topic('receipts') { partitions 3 }
            flow('checkout') {
                rate 50.perSecond
                step('carts', 'cart_filled') { format avro(); field 'amount', decimal(1.0..100.0) }
                step('receipts', 'receipt_sent') { after 10.ms; format avro(); keyFormat avro(); field 'amount', from('carts.amount') }
            }
        ''')

        when:
        def judged = performed(plan, 4)
        def carts = stockRead('carts', records('carts')).collectEntries { [it.get('correlation_id').toString(), it.get('amount')] }
        def receipts = stockRead('receipts', records('receipts')).collectEntries { [it.get('correlation_id').toString(), it.get('amount')] }

        then:
        judged.run().totals().flows()[0].completed() == 200
        carts.size() == 200
        carts == receipts
        asked('/subjects/receipts-key/versions/latest').schema == '"string"'
    }

    def "Protobuf records are read by Protobuf with the schema of their id and the message of their indexes"() {
        when:
        def judged = performed('serialization/protobuf-example', 4, home)
        def read = records('orders').findAll { isOf(judged.run().run(), it) }
        def answer = asked('/subjects/orders-value/versions/latest')
        def type = Linked.message(answer.schema)

        then:
        read.size() > 500
        answer.schema.startsWith('syntax = "proto3";')
        read.every { record ->
            id(record.value()) == answer.id && record.value()[5] == 0 && DynamicMessage.parseFrom(type, record.value()[6..-1] as byte[]).unknownFields.asMap().isEmpty()
        }
    }

    def "a subject's schema is filled with data that is valid for it, and the key is a field of it"() {
        when:
        def judged = performed('serialization/registry-provider', 4, home)
        def read = records('orders').findAll { isOf(judged.run().run(), it) }
        def answer = asked('/subjects/orders-value/versions/latest')
        def schema = new Schema.Parser().parse(answer.schema)

        then:
        read.size() > 500
        read.every { record ->
            def order = avro(schema, record.value())
            order.get('status').toString() in ['PENDING', 'PAID'] && order.get('order_id').toString() == new String(record.key())
        }
    }

    def cleanup() {
        // the next scenario has another schema under the same subject
        SharedCluster.get().registry().get().with { delete("/subjects/orders-value") }
    }

    /** By Apicurio's own deserializer, set to Confluent's wire format. */
    private static List<GenericRecord> stockRead(String topic, List records) {
        def stock = new AvroKafkaDeserializer<GenericRecord>()
        stock.configure([
            'apicurio.registry.url': SharedCluster.get().registry().get().address() + '/apis/registry/v2',
            'apicurio.registry.as-confluent': true,
            'apicurio.registry.use-id': 'contentId'
        ], false)
        try {
            records.collect { stock.deserialize(topic, it.headers(), it.value()) }
        } finally {
            stock.close()
        }
    }

    private static int id(byte[] value) {
        assert value[0] == 0
        ByteBuffer.wrap(value, 1, 4).getInt()
    }

    private static avro(Schema schema, byte[] value) {
        def decoder = DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null)
        def read = new GenericDatumReader(schema).read(null, decoder)
        assert decoder.isEnd()
        read
    }

    private static Map asked(String path) {
        ANSWERS.computeIfAbsent(path) { JSON.readValue(new URL(api() + path), Map) }
    }

    static final Map<String, Map> ANSWERS = [:]

    private static void delete(String path) {
        ANSWERS.clear()
        def connection = (HttpURLConnection) new URL(api() + path).openConnection()
        connection.requestMethod = 'DELETE'
        connection.responseCode
    }

    private static String api() {
        SharedCluster.get().registry().get().address() + '/apis/ccompat/v7'
    }
}
