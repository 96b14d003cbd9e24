package khaos.wire.poison

import com.fasterxml.jackson.databind.ObjectMapper
import com.google.protobuf.DynamicMessage
import khaos.base.Between
import khaos.base.Dice
import khaos.base.KhaosError
import khaos.base.Share
import khaos.value.Decimal
import khaos.value.Origin
import khaos.value.UniformKey
import khaos.value.Uuid
import khaos.value.Whole
import khaos.wire.Content
import khaos.wire.JsonContent
import khaos.wire.Made
import khaos.wire.Oddities
import khaos.wire.OddMaker
import khaos.wire.Payload
import khaos.wire.avro.AvroContent
import khaos.wire.protobuf.Linked
import khaos.wire.protobuf.ProtobufContent
import khaos.wire.registry.PretendedRegistry
import khaos.wire.registry.Registry
import khaos.wire.registry.RegistryAccess
import khaos.wire.registry.SchemaChoice
import org.apache.avro.Schema
import org.apache.avro.generic.GenericDatumReader
import org.apache.avro.io.DecoderFactory
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class PoisonSpec extends Specification {

    static final ORDER = Made.object(id: Uuid.uuid(), amount: Decimal.decimal(Between.of(10.0, 5000.0)), n: Whole.integer())

    static final ALL = [BadMagic.badMagic(), UnknownSchema.unknownSchema(), Truncated.truncated(), ExtraBytes.extraBytes(),
                        WrongType.wrongType(), MissingField.missingField(), WrongPrecision.wrongPrecision(), WrongRecord.wrongRecord()]

    @Shared
    @AutoCleanup
    def there = new PretendedRegistry()

    def "poison comes at its rate, and each kind is told apart"() {
        given:
        def oddities = ALL.inject(Oddities.NONE) { all, poison -> all.poison(new Share(0.05), poison) }
        def maker = avro().with { oddities.over(it, it.maker(UniformKey.DEFAULT, origin()), origin()) }
        def kinds = (1..20_000).collect {
            maker.next()
            maker.oddity() == OddMaker.Oddity.POISON ? maker.spoil() : null
        }.countBy { it }

        expect:
        kinds.keySet() == ALL*.kind().toSet() + null
        kinds.findAll { it.key }.values().every { Math.abs(it - 1000) < 200 }
        oddities.toString().startsWith('5% badMagic(), 5% unknownSchema()')
    }

    def "#poison makes an Avro reader choke, or read what was not meant"() {
        given:
        def content = avro()
        def schema = new Schema.Parser().parse(there.subjects['orders-value'].first().schema)
        def spoiler = poison.spoiler(content, origin())

        expect:
        verifyEach(Made.values(content, 50)) { good ->
            readable(schema, good)
            !readable(schema, spoiler.spoil(good))
            readable(schema, good)
        }

        where:
        poison << ALL
    }

    def "#poison makes a JSON reader choke, or read what was not meant"() {
        given:
        def spoiler = poison.spoiler(new JsonContent(ORDER), origin())

        expect:
        verifyEach(Made.values(new JsonContent(ORDER), 50)) { !isOrder(spoiler.spoil(it)) && isOrder(it) }

        where:
        poison << ALL - UnknownSchema.unknownSchema() - WrongPrecision.wrongPrecision()
    }

    def "#poison makes a Protobuf reader choke, or read what was not meant"() {
        given:
        def content = new ProtobufContent(Optional.of(ORDER), SchemaChoice.OF_FIELDS)
        def type = Linked.message('syntax = "proto3"; message R { string id = 1; double amount = 2; int64 n = 3; }')
        def spoiler = poison.spoiler(content, origin())
        def isOrder = { byte[] bytes ->
            try {
                def read = DynamicMessage.parseFrom(type, bytes)
                read.unknownFields.asMap().isEmpty() && read.allFields.keySet()*.name.containsAll(['id', 'amount'])
            } catch (IOException broken) {
                false
            }
        }

        expect:
        verifyEach(Made.values(content, 50)) { isOrder(it) && !isOrder(spoiler.spoil(it)) }

        where:
        poison << [BadMagic.badMagic(), WrongType.wrongType(), MissingField.missingField(), WrongPrecision.wrongPrecision(), WrongRecord.wrongRecord()]
    }

    def "#poison is refused for #what"() {
        when:
        Oddities.NONE.poison(new Share(0.1), poison).check(content)

        then:
        def error = thrown(KhaosError)
        error.what() == message

        where:
        poison                          | content                                              | what                || message
        WrongType.wrongType()           | Payload.DEFAULT                                      | 'noise'             || 'wrongType() finds nothing to spoil in these records'
        WrongPrecision.wrongPrecision() | new JsonContent(Made.object(a: Uuid.uuid()))         | 'no decimal number' || 'wrongPrecision() finds nothing to spoil in these records'
        MissingField.missingField()     | new JsonContent(Made.object(a: Uuid.uuid()))         | 'a single field'    || 'missingField() finds nothing to spoil in these records'
        UnknownSchema.unknownSchema()   | new JsonContent(ORDER)                               | 'JSON'              || "unknownSchema() needs records with a schema's id"
    }

    private Content avro() {
        new AvroContent(Optional.of(ORDER), SchemaChoice.OF_FIELDS).ready('orders', UniformKey.DEFAULT, Optional.of(Registry.open(new RegistryAccess(there.url()))))
    }

    /** As a strict reader has it: framed, the id known, all bytes used, the values sensible. */
    private boolean readable(Schema schema, byte[] bytes) {
        if (bytes.length < 5 || bytes[0] != 0 || java.nio.ByteBuffer.wrap(bytes, 1, 4).getInt() != there.subjects['orders-value'].first().id) return false
        try {
            def decoder = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null)
            def read = new GenericDatumReader(schema).read(null, decoder)
            UUID.fromString(read.get('id').toString())
            decoder.isEnd() && read.get('amount') >= 10 && read.get('amount') <= 5000 && read.get('n') >= 0 && read.get('n') <= 1000
        } catch (IOException | RuntimeException broken) {
            false
        }
    }

    private static boolean isOrder(byte[] bytes) {
        try {
            def json = new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(bytes)
            json['id'].isTextual() && json['amount'].isNumber() && json['n'].isNumber()
        } catch (IOException | NullPointerException broken) {
            false
        }
    }

    private static Origin origin() {
        new Origin(new Dice(3), 1, Made.NOON)
    }
}
