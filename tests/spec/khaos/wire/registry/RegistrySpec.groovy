package khaos.wire.registry

import java.nio.ByteBuffer
import java.nio.file.Path
import khaos.base.BadInput
import khaos.base.KhaosError
import khaos.value.UniformKey
import khaos.value.Uuid
import khaos.value.Whole
import khaos.wire.KeyFormat
import khaos.wire.KeyedContent
import khaos.wire.Made
import khaos.wire.avro.AvroContent
import khaos.wire.jsonschema.JsonSchemaContent
import khaos.wire.protobuf.ProtobufContent
import org.apache.avro.Schema
import org.apache.avro.generic.GenericDatumReader
import org.apache.avro.io.DecoderFactory
import spock.lang.AutoCleanup
import spock.lang.Specification

class RegistrySpec extends Specification {

    @AutoCleanup
    def there = new PretendedRegistry()

    def "the API is found wherever it lies below the address, and its full address is known"() {
        given:
        there.place = place

        expect:
        Registry.open(new RegistryAccess(there.url() + said)).url() == there.url() + place

        where:
        place              | said
        ''                 | ''
        ''                 | '/'
        '/apis/ccompat/v7' | ''
        '/apis/ccompat/v7' | '/apis/ccompat/v7'
    }

    def "records are framed as Confluent's clients do, and their schema is under the subject of naming '#naming'"() {
        given:
        def registry = Registry.open(new RegistryAccess(there.url()))
        def choice = SchemaChoice.named([naming: naming])
        def content = new AvroContent(Optional.of(Made.object(id: Uuid.uuid())), choice).ready('orders', UniformKey.DEFAULT, Optional.of(registry))
        def bytes = Made.values(content, 1).first()
        def schema = new Schema.Parser().parse(there.subjects[subject].first().schema)

        expect:
        bytes[0] == 0
        ByteBuffer.wrap(bytes, 1, 4).getInt() == there.subjects[subject].first().id
        new GenericDatumReader(schema).read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null)).get('id')

        where:
        naming         || subject
        'topic'        || 'orders-value'
        'record'       || 'khaos.generated.OrdersRecord'
        'topic-record' || 'orders-khaos.generated.OrdersRecord'
    }

    def "the place of a Protobuf message stands behind the id"() {
        given:
        there.subjects['lines-value'] = [[id: 7, version: 1, schemaType: 'PROTOBUF',
                schema: 'syntax = "proto3"; message A {} message Order { map<string, string> m = 1; message Line { Money price = 2; } } import "money.proto";',
                references: [[name: 'money.proto', subject: 'money', version: 1]]]]
        there.subjects['money'] = [[id: 6, version: 1, schemaType: 'PROTOBUF', schema: 'syntax = "proto3"; message Money { int64 units = 1; }']]
        def registry = Registry.open(new RegistryAccess(there.url()))
        def content = new ProtobufContent(Optional.empty(), SchemaChoice.named(subject: 'lines-value', record: record)).ready('lines', UniformKey.DEFAULT, Optional.of(registry))

        expect:
        Made.values(content, 1).first()[0..<prefix.size()] == prefix

        where:
        record       || prefix
        null         || [0, 0, 0, 0, 7, 0]
        'Order'      || [0, 0, 0, 0, 7, 2, 2]
        'Order.Line' || [0, 0, 0, 0, 7, 4, 2, 0]
    }

    def "keys have a schema of their own"() {
        given:
        def registry = Registry.open(new RegistryAccess(there.url()))
        def content = new KeyedContent(new JsonSchemaContent(Optional.of(Made.object(n: Whole.integer())), SchemaChoice.OF_FIELDS), new KeyFormat(KeyFormat.Kind.AVRO))
                .ready('orders', UniformKey.DEFAULT, Optional.of(registry))
        def record = Made.records(content, 1).first()

        expect:
        there.subjects.keySet() == ['orders-key', 'orders-value'] as Set
        record.key[5] == (record.key.length - 6) * 2
        Made.text(record.key[6..-1] as byte[]).startsWith('key-')
        Made.text(record.value[5..-1] as byte[]).startsWith('{"n":')
    }

    def "a user is who the flags say"() {
        when:
        Registry.open(new RegistryAccess(there.url(), Optional.ofNullable(user), Optional.ofNullable(password), Optional.ofNullable(token), Optional.empty(), Optional.empty(), Optional.empty()))

        then:
        there.authorizations.toSet() == [header] as Set

        where:
        user  | password | token || header
        null  | null     | null  || null
        'ann' | 'secret' | null  || 'Basic ' + 'ann:secret'.bytes.encodeBase64()
        null  | null     | 'tok' || 'Bearer tok'
    }

    def "what is said of #what names the flag"() {
        given:
        there.status = status

        when:
        Registry.open(new RegistryAccess(there.url()))

        then:
        def error = thrown(KhaosError)
        error.what().replace(there.url(), 'URL') == message
        error.fix().contains(flag)

        where:
        what          | status || message                                                                                                  | flag
        'a stranger'  | 401    || 'the schema registry URL lets this user not in (401)'                                                    | '--schema-registry-username'
        'no registry' | 404    || 'there is no schema registry at URL: it has no /subjects, nor below /apis/ccompat/v7 or /api/ccompat/v7' | '--schema-registry-url'
    }

    def "where nobody listens is told at once"() {
        given:
        def url = there.url()
        there.close()

        when:
        Registry.open(new RegistryAccess(url))

        then:
        def error = thrown(Registry.Nobody)
        error.what() == "the schema registry $url does not answer: nobody listens there"
    }

    def "a subject that is not there is told with those that are"() {
        given:
        there.subjects['orders-value'] = [[id: 1, version: 1, schema: '"string"']]

        when:
        Registry.open(new RegistryAccess(there.url())).schema(subject, version)

        then:
        def error = thrown(KhaosError)
        error.what().replace(there.url(), 'URL') == message

        where:
        subject        | version          || message
        'order-value'  | Optional.empty() || "the registry URL has no subject 'order-value'"
        'orders-value' | Optional.of(3)   || "subject 'orders-value' has no version 3 in the registry URL"
    }

    def "a schema that does not follow on the last is a conflict"() {
        when:
        Registry.open(new RegistryAccess(there.url())).register('a', new SchemaText(SchemaText.Type.AVRO, '"incompatible"'))

        then:
        def error = thrown(Registry.Conflict)
        error.what() == "the schema does not fit the one that subject 'a' has: a reader would break"
    }

    def "#what is refused"() {
        when:
        new RegistryAccess(url, Optional.ofNullable(user), Optional.ofNullable(password), Optional.ofNullable(token), Optional.empty(), Optional.ofNullable(cert), Optional.empty())

        then:
        def error = thrown(BadInput)
        error.what().contains(message)
        !error.what().contains('secret')

        where:
        what                  | url                   | user  | password | token | cert         || message
        'no address'          | 'localhost:8081'      | null  | null     | null  | null         || 'starts with http:// or https://'
        'a user without one'  | 'http://a'            | 'ann' | null     | null  | null         || 'go together'
        'two ways to ask'     | 'http://a'            | 'ann' | 'secret' | 'tok' | null         || 'both say who is asking'
        'half a certificate'  | 'http://a'            | null  | null     | null  | Path.of('c') || 'go together'
        'a secret in the url' | 'http://ann:secret@a' | null  | null     | null  | null         || 'holds no user or password'
    }
}
