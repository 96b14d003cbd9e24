package khaos.wire.avro

import java.nio.ByteBuffer
import khaos.base.Between
import khaos.base.KhaosError
import khaos.base.Share
import khaos.value.Bool
import khaos.value.Decimal
import khaos.value.FieldKey
import khaos.value.ListOf
import khaos.value.Maybe
import khaos.value.OneOf
import khaos.value.Pattern
import khaos.value.Text
import khaos.value.Timestamp
import khaos.value.Uuid
import khaos.value.Whole
import khaos.wire.Made
import khaos.wire.registry.Framing
import khaos.wire.registry.SchemaChoice
import org.apache.avro.Conversions
import org.apache.avro.Schema
import org.apache.avro.generic.GenericData
import org.apache.avro.generic.GenericDatumReader
import org.apache.avro.io.DecoderFactory
import spock.lang.Specification

/** What khaos writes, read by Avro's own decoder. */
class AvroContentSpec extends Specification {

    static final ORDER = Made.object(
            order_id: Uuid.uuid(),
            amount: Decimal.decimal(Between.of(10.0, 5000.0)),
            status: OneOf.oneOf('PENDING', 'SHIPPED'),
            created: Timestamp.timestamp(),
            paid: Bool.bool(),
            quantity: Whole.integer(Between.of(-5, 100_000)),
            coupon: Maybe.optional(Text.string(), new Share(0.5)),
            address: Made.object(city: Text.string(cardinality: 50)),
            tags: ListOf.list(Between.of(0, 3), Text.string()),
            items: ListOf.list(Between.of(1, 5), Made.object(sku: Uuid.uuid(), address: Made.object(street: Text.string()))))

    def "fields become the types that the user's document lists, each named type once"() {
        given:
        def schema = AvroShape.of(ORDER, 'OrdersRecord')

        expect:
        schema.fullName == 'khaos.generated.OrdersRecord'
        schema.fields.collectEntries { [it.name(), it.schema().toString()] } == [
                order_id: '{"type":"string","logicalType":"uuid"}',
                amount: '"double"',
                status: '{"type":"enum","name":"StatusEnum","namespace":"khaos.generated","symbols":["PENDING","SHIPPED"]}',
                created: '{"type":"long","logicalType":"timestamp-millis"}',
                paid: '"boolean"',
                quantity: '"long"',
                coupon: '["null","string"]',
                address: '{"type":"record","name":"AddressRecord","namespace":"khaos.generated","fields":[{"name":"city","type":"string"}]}',
                tags: '{"type":"array","items":"string"}',
                items: '{"type":"array","items":{"type":"record","name":"ItemsRecord","namespace":"khaos.generated","fields":[' +
                        '{"name":"sku","type":{"type":"string","logicalType":"uuid"}},{"name":"address","type":{"type":"record",' +
                        '"name":"ItemsAddressRecord","fields":[{"name":"street","type":"string"}]}}]}}']
        new Schema.Parser().parse(schema.toString()) == schema
    }

    def "records of fields are read by Avro as they were meant"() {
        given:
        def content = new AvroContent(Optional.of(ORDER), SchemaChoice.OF_FIELDS)
        def schema = AvroShape.of(ORDER, 'Record')

        expect:
        verifyEach(Made.values(content, 500)) { bytes ->
            def read = decoded(schema, bytes)
            UUID.fromString(read.get('order_id').toString()).version() == 4
            (double) read.get('amount') >= 10 && (double) read.get('amount') <= 5000
            read.get('status').toString() in ['PENDING', 'SHIPPED']
            read.get('created') == Made.NOON.millis()
            read.get('paid') instanceof Boolean
            (long) read.get('quantity') >= -5 && (long) read.get('quantity') <= 100_000
            read.get('coupon') == null || read.get('coupon').toString()
            read.get('address').get('city').toString()
            read.get('tags').size() in 0..3
            read.get('items').size() in 1..5
            read.get('items').every { it.get('address').get('street') }
        }
    }

    def "a number with decimals is the nearest double"() {
        given:
        def content = new AvroContent(Optional.of(Made.object(a: khaos.value.Constant.constant(12.34))), SchemaChoice.OF_FIELDS)

        expect:
        decoded(new Schema.Parser().parse('{"type":"record","name":"R","fields":[{"name":"a","type":"double"}]}'),
                Made.values(content, 1).first()).get('a') == 12.34d
    }

    def "what cannot be symbols of an enum is text"() {
        given:
        def fields = Made.object(state: OneOf.oneOf('in-transit', 'done'))

        expect:
        AvroShape.of(fields, 'R').getField('state').schema().type == Schema.Type.STRING
        decoded(AvroShape.of(fields, 'R'), Made.values(new AvroContent(Optional.of(fields), SchemaChoice.OF_FIELDS), 1).first())
                .get('state').toString() in ['in-transit', 'done']
    }

    def "a schema that is not ours gets valid data for every type there is"() {
        given:
        def schema = new Schema.Parser().parse(new File('tests/spec/khaos/wire/avro/everything.avsc'))
        def content = new AvroRecords(schema, null, Framing.NONE)
        def read = Made.values(content, 1000).collect { decoded(schema, it) }

        expect:
        read.every { GenericData.get().validate(schema, it) }
        read*.get('choice')*.class*.simpleName.toSet().size() == 4
        read.collect { it.get('labels').size() }.toSet() == (0..3).toSet()
        read.every { new Conversions.DecimalConversion().fromBytes((ByteBuffer) it.get('price'), schema.getField('price').schema(), schema.getField('price').schema().logicalType).precision() <= 9 }
        read.every { it.get('micros') == Made.NOON.millis() * 1000 }
        read.every { it.get('hash').bytes().length == 16 }
        read.any { it.get('next') != null }
    }

    def "what the script says wins over what the schema allows"() {
        given:
        def schema = new Schema.Parser().parse('''{"type":"record","name":"R","fields":[
            {"name":"plate","type":["null","string"]}, {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":3}},
            {"name":"state","type":{"type":"enum","name":"S","symbols":["A","B","C"]}}, {"name":"n","type":"int"}]}''')
        def said = Made.object(plate: Pattern.pattern('[A-Z]{3}'), price: Decimal.decimal(Between.of(-2.00, 2.00)), state: OneOf.oneOf('C'))
        def read = Made.values(new AvroRecords(schema, said, Framing.NONE), 200).collect { decoded(schema, it) }

        expect:
        verifyEach(read) {
            it.get('plate').toString() ==~ /[A-Z]{3}/
            it.get('state').toString() == 'C'
            def price = new Conversions.DecimalConversion().fromBytes((ByteBuffer) it.get('price'), schema.getField('price').schema(), schema.getField('price').schema().logicalType)
            price.scale() == 3 && price.abs() <= 2 && price.unscaledValue() % 10 == 0
        }
    }

    def "a key may be a field that only the schema knows"() {
        given:
        def schema = new Schema.Parser().parse('''{"type":"record","name":"R","fields":[{"name":"n","type":"int"},
            {"name":"customer","type":["null",{"type":"record","name":"C","fields":[{"name":"id","type":{"type":"string","logicalType":"uuid"}}]}]}]}''')
        def content = new AvroRecords(schema, null, Framing.NONE)

        expect:
        verifyEach(Made.records(content, 50, FieldKey.field('customer.id'))) {
            Made.text(it.key) == decoded(schema, it.value).get('customer').get('id').toString()
        }
    }

    def "#what is refused before anything starts"() {
        when:
        content().check(khaos.value.UniformKey.DEFAULT)

        then:
        def error = thrown(KhaosError)
        error.what() == message

        where:
        what                      | content                                                                     || message
        'no field'                | { avro(null) }                                                              || 'avro() needs fields'
        'a name with a hyphen'    | { avro('order-id': Uuid.uuid()) }                                           || "avro() cannot carry a field named 'order-id'"
        'a field of no type'      | { avro(a: new khaos.value.Custom({ 1 })) }                                   || "avro() cannot carry the field 'a': its type is known only once it is made"
        'an unlike type'          | { of('"int"', Text.string()) }                                              || "the field 'a' is text in the script and int in the schema"
        'a symbol too many'       | { of('{"type":"enum","name":"E","symbols":["A"]}', OneOf.oneOf('A', 'B')) } || "the field 'a' is enum in the script and an enum of A in the schema"
        'null where there is none' | { of('"int"', Maybe.optional(Whole.integer(), new Share(0.5))) }            || "the field 'a' is optional in the script and never null in the schema"
        'a field that is not there' | { new AvroRecords(record('"int"'), Made.object(b: Uuid.uuid()), Framing.NONE) } || "the schema R has no field 'b'"
    }

    def "a record allocates its own bytes and little else"() {
        given:
        def fields = Made.object(id: Uuid.uuid(), name: Text.string(), n: Whole.integer(), p: Decimal.decimal(), s: OneOf.oneOf('A', 'B'))
        def maker = new AvroContent(Optional.of(fields), SchemaChoice.OF_FIELDS)
                .maker(khaos.value.UniformKey.DEFAULT, new khaos.value.Origin(new khaos.base.Dice(1), 1, Made.NOON))

        when:
        khaos.wire.Allocation.of(maker, 200_000)
        def made = khaos.wire.Allocation.of(maker, 100_000)

        then:
        made.allocatedBytes <= made.recordBytes + 64 * 100_000L
    }

    private static AvroContent avro(Map fields) {
        new AvroContent(fields == null ? Optional.empty() : Optional.of(Made.object(fields)), SchemaChoice.OF_FIELDS)
    }

    private static AvroRecords of(String type, value) {
        new AvroRecords(record(type), Made.object(a: value), Framing.NONE)
    }

    private static Schema record(String type) {
        new Schema.Parser().parse("""{"type":"record","name":"R","fields":[{"name":"a","type":$type}]}""")
    }

    private static decoded(Schema schema, byte[] bytes) {
        def decoder = DecoderFactory.get().binaryDecoder(bytes, null)
        def read = new GenericDatumReader(schema).read(null, decoder)
        assert decoder.isEnd()
        read
    }
}
