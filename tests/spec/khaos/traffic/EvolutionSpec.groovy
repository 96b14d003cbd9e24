package khaos.traffic

import com.fasterxml.jackson.databind.ObjectMapper
import java.time.Clock
import khaos.base.Dice
import khaos.base.KhaosError
import khaos.base.Share
import khaos.plan.Place
import khaos.plan.TopicPlan
import khaos.value.Decimal
import khaos.value.Origin
import khaos.value.UniformKey
import khaos.value.Uuid
import khaos.wire.Content
import khaos.wire.Made
import khaos.wire.Payload
import khaos.wire.avro.AvroContent
import khaos.wire.jsonschema.JsonSchemaContent
import khaos.wire.registry.PretendedRegistry
import khaos.wire.registry.Registry
import khaos.wire.registry.RegistryAccess
import khaos.wire.registry.SchemaChoice
import org.apache.kafka.common.errors.SerializationException
import spock.lang.AutoCleanup
import spock.lang.Specification

class EvolutionSpec extends Specification {

    static final SECOND = '''{"type":"record","name":"OrdersRecord","namespace":"khaos.generated","fields":[
        {"name":"id","type":{"type":"string","logicalType":"uuid"}},{"name":"note","type":"string","default":"%s"}]}'''

    @AutoCleanup
    def there = new PretendedRegistry()

    def "a share of the records is written by the other version until it is healed, and its id is that of the same subject"() {
        given:
        def evolution = new Evolution(topic(avro()), origin())

        when:
        def before = ids(evolution)
        def injection = evolution.to(SECOND.formatted(''), new Share(0.5))
        def during = ids(evolution)
        injection.close()

        then:
        there.subjects['orders-value']*.id == [1, 2]
        before == [1: 1000]
        Math.abs(during[1] - 500) < 100 && during[1] + during[2] == 1000
        ids(evolution) == [1: 1000]
    }

    def "a JSON Schema evolves too: what the script says of fields that are still there stays, and new ones follow the schema"() {
        given:
        def content = new JsonSchemaContent(Optional.of(Made.object(id: Uuid.uuid(), amount: Decimal.decimal())), SchemaChoice.OF_FIELDS)
                .ready('orders', UniformKey.DEFAULT, Optional.of(Registry.open(new RegistryAccess(there.url()))))
        def evolution = new Evolution(topic(content), origin())

        when:
        evolution.to('{"type":"object","properties":{"id":{"type":"string"},"state":{"enum":["NEW"]}}}', new Share(1))
        evolution.maker().next()
        def bytes = evolution.maker().value()
        def value = new ObjectMapper().readValue(bytes, 5, bytes.length - 5, Map)

        then:
        there.subjects['orders-value']*.schemaType == ['JSON', 'JSON']
        bytes[4] == 2
        value.keySet() == ['id', 'state'] as Set
        UUID.fromString(value.id) && value.state == 'NEW'

        when:
        evolution.to('{"type":"object","properties":{"amount":{"type":["string","null"]}}}', new Share(1))

        then:
        def unlike = thrown(KhaosError)
        unlike.what().endsWith("for 'amount', and the script says decimal")
    }

    def "records of a version that the registry refuses cannot be serialized"() {
        given:
        def evolution = new Evolution(topic(avro()), origin())
        evolution.to(SECOND.formatted('incompatible'), new Share(1))

        when:
        evolution.maker().next()

        then:
        evolution.maker().refusal() instanceof SerializationException
        evolution.maker().refusal().message == "the schema does not fit the one that subject 'orders-value' has: a reader would break"
        evolution.maker().key() != null
    }

    def "#what cannot change its schema"() {
        when:
        new Evolution(topic(content), origin()).to(schema, new Share(1))

        then:
        def error = thrown(KhaosError)
        error.what().startsWith(message)

        where:
        what            | content                                                                                     | schema     || message
        'noise'         | Payload.DEFAULT                                                                             | '{}'       || 'these records have no schema that could change'
        'a broken text' | new AvroContent(Optional.of(Made.object(id: Uuid.uuid())), SchemaChoice.OF_FIELDS).ready('a', UniformKey.DEFAULT, Optional.empty()) | '{"type":' || 'this is no Avro schema'
    }

    private static Map<Integer, Integer> ids(Evolution evolution) {
        (1..1000).countBy {
            evolution.maker().next()
            (int) evolution.maker().value()[4]
        }
    }

    private Content avro() {
        new AvroContent(Optional.of(Made.object(id: Uuid.uuid(), amount: Decimal.decimal())), SchemaChoice.OF_FIELDS)
                .ready('orders', UniformKey.DEFAULT, Optional.of(Registry.open(new RegistryAccess(there.url()))))
    }

    private static TopicPlan topic(Content content) {
        new TopicPlan('orders', 1, 1, [:], UniformKey.DEFAULT, content, true, [], [], Place.NOWHERE)
    }

    private static Origin origin() {
        new Origin(new Dice(7), 1, Clock.systemUTC())
    }
}
