package khaos.wire

import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.json.JsonMapper
import com.fasterxml.jackson.databind.node.JsonNodeFactory
import java.nio.charset.StandardCharsets
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import java.util.function.Function
import khaos.base.Between
import khaos.base.Dice
import khaos.base.KhaosError
import khaos.base.Share
import khaos.value.Bool
import khaos.value.Constant
import khaos.value.Custom
import khaos.value.Decimal
import khaos.value.Faker
import khaos.value.FieldKey
import khaos.value.ListOf
import khaos.value.Maybe
import khaos.value.Normal
import khaos.value.ObjectOf
import khaos.value.OneOf
import khaos.value.Origin
import khaos.value.Pattern
import khaos.value.Text
import khaos.value.Timestamp
import khaos.value.UniformKey
import khaos.value.Uuid
import khaos.value.Value
import khaos.value.Whole
import spock.lang.Specification

class JsonContentSpec extends Specification {

    static final Clock NOON = Clock.fixed(Instant.parse('2026-01-31T12:00:00.042Z'), ZoneOffset.UTC)
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build()

    def "a record is the JSON object that the fields say, in their order and without spaces"() {
        given:
        def order = object(
                order_id: Uuid.uuid(),
                amount: Decimal.decimal(Between.of(10.0, 5000.0)),
                status: OneOf.oneOf('PENDING', 'SHIPPED'),
                created: Timestamp.timestamp(),
                paid: Bool.bool(),
                address: object(city: Text.string(cardinality: 50)),
                items: ListOf.list(Between.of(1, 5), object(quantity: Whole.integer(Between.of(1, 10)))))

        expect:
        verifyEach(made(order, 500)) { text ->
            def json = JSON.readTree(text)
            json.fieldNames().toList() == ['order_id', 'amount', 'status', 'created', 'paid', 'address', 'items']
            UUID.fromString(json['order_id'].textValue()).version() == 4
            json['amount'].isBigDecimal()
            json['amount'].decimalValue().scale() == 2
            json['status'].textValue() in ['PENDING', 'SHIPPED']
            json['created'].longValue() == NOON.millis()
            json['paid'].isBoolean()
            json['address']['city'].isTextual()
            json['items'].size() in 1..5
            json['items'].every { it['quantity'].intValue() in 1..10 }
            !text.contains(' ')
        }
    }

    def "text and names with #what come back as they were"() {
        expect:
        JSON.readTree(made(object((text): Constant.constant(text), b: custom(text))).first()).with {
            it[text].textValue() == text && it['b'].textValue() == text
        }

        where:
        what                 | text
        'quotes'             | 'say "hi" \\ bye'
        'control characters' | (0..31).collect { (char) it }.join('')
        'umlauts'            | 'Zürich – 東京'
        'emoji'              | 'a😀b'
        'a zero'             | "a\u0000b"
        'a delete'           | "\u007f\u0080\u07ff\u0800\uffff"
    }

    def "half a surrogate pair becomes a question mark"() {
        expect:
        made(object(a: custom('x\ud83dy'))).first() == '{"a":"x?y"}'
    }

    def "#unscaled with scale #scale is written as #text"() {
        given:
        def out = new Buffer()
        out.decimal(unscaled, scale)

        expect:
        new String(out.copy(), StandardCharsets.US_ASCII) == text
        new BigDecimal(text) == BigDecimal.valueOf(unscaled, scale)

        where:
        unscaled       | scale || text
        0              | 0     || '0'
        0              | 2     || '0.00'
        5              | 2     || '0.05'
        -5             | 2     || '-0.05'
        -105           | 2     || '-1.05'
        1050           | 2     || '10.50'
        99             | 0     || '99'
        100            | 0     || '100'
        Long.MAX_VALUE | 0     || '9223372036854775807'
        Long.MIN_VALUE | 0     || '-9223372036854775808'
        Long.MIN_VALUE | 18    || '-9.223372036854775808'
        Long.MAX_VALUE | 2     || '92233720368547758.07'
    }

    def "any whole number is written as Java writes it"() {
        given:
        def out = new Buffer()
        def dice = new Dice(1)

        expect:
        (0..10_000).every {
            long number = dice.nextLong() >> (it % 64)
            out.clear()
            out.digits(number)
            new String(out.copy(), StandardCharsets.US_ASCII) == String.valueOf(number) && Digits.length(number) == out.length()
        }
    }

    def "an optional field is null in its share of the records"() {
        given:
        def nulls = made(object(a: Maybe.optional(Uuid.uuid(), new Share(0.3))), 10_000).count { it == '{"a":null}' }

        expect:
        Math.abs(nulls - 3000) < 200
    }

    def "the same seed makes the same bytes and keys, another seed or producer others"() {
        given:
        def content = new JsonContent(object(a: Uuid.uuid(), b: Text.string(cardinality: 9), c: custom { it.nextInt() }))

        expect:
        records(content, 1, 0) == records(content, 1, 0)
        records(content, 1, 0) != records(content, 2, 0)
        records(content, 1, 0) != records(content, 1, 1)
    }

    def "a seed means the same on every machine and every Java"() {
        expect:
        made(object(
                id: Uuid.uuid(),
                name: Text.string(),
                city: Text.string(cardinality: 50),
                number: Whole.integer(),
                price: Decimal.decimal(),
                status: OneOf.oneOf(A: 1, B: 2),
                paid: Bool.bool(),
                heat: Normal.normal(mean: 20, deviation: 5),
                plate: Pattern.pattern('[A-Z]{3}-\\d+'),
                at: Timestamp.timestamp(iso: true))).first() == '{"id":"fa22c05d-a602-4c4a-b6b9-179121841ff7","name":"oaxprjqoqjozepxricfn","city":"xmykb",' +
                '"number":133,"price":830.56,"status":"B","paid":false,"heat":17.38,"plate":"QQG-0","at":"2026-01-31T12:00:00.042Z"}'
    }

    def "producers on threads of their own make what each makes alone"() {
        given:
        def content = new JsonContent(object(city: Text.string(cardinality: 500), name: Faker.faker('name.fullName')))
        def topic = new Origin(new Dice(7), 8, NOON)
        def alone = (0..<8).collect { records(content, 7, it, 8) }

        expect:
        (0..<8).toList().parallelStream().map { records(content, topic.producer(it)) }.toList() == alone
    }

    def "a new field leaves the draws of the others alone"() {
        given:
        def before = made(object(a: Whole.integer()), 10).collect { JSON.readTree(it)['a'] }
        def after = made(object(z: Uuid.uuid(), a: Whole.integer()), 10).collect { JSON.readTree(it)['a'] }

        expect:
        before == after
    }

    def "the key is the field #path of the value just made"() {
        given:
        def content = new JsonContent(object(
                id: Uuid.uuid(),
                number: Whole.integer(),
                price: Decimal.decimal(),
                quoted: Constant.constant('a"b\n€'),
                customer: object(name: Text.string(), paid: Bool.bool())))
        def maker = content.maker(FieldKey.field(path), origin())

        expect:
        (1..100).every {
            maker.next()
            def said = JSON.readTree(maker.value()).at('/' + path.replace('.', '/'))
            new String(maker.key(), StandardCharsets.UTF_8) == said.asText()
        }

        where:
        path << ['id', 'number', 'price', 'quoted', 'customer.name', 'customer.paid']
    }

    def "a record whose key field is null has no key"() {
        given:
        def maker = new JsonContent(object(a: Maybe.optional(Uuid.uuid(), new Share(0.5)))).maker(FieldKey.field('a'), origin())

        expect:
        (1..100).every {
            maker.next()
            (maker.key() == null) == JSON.readTree(maker.value())['a'].isNull()
        }
    }

    def "a key from #path is refused"() {
        given:
        def content = new JsonContent(object(id: Uuid.uuid(), tags: ListOf.list(2, Uuid.uuid()), customer: object(name: Text.string())))

        when:
        content.check(FieldKey.field(path))

        then:
        def error = thrown(KhaosError)
        error.what() == message
        error.fix() == fix

        where:
        path             || message                                                                     | fix
        'idd'            || "the key comes from field 'idd', but there is no field 'idd'"               | "did you mean 'id'?"
        'customer.x'     || "the key comes from field 'customer.x', but there is no field 'x'"          | 'the fields there are name'
        'customer'       || "'customer' does not lead to a single value, which a key needs"             | "name a field that is no list and, with dots, lies in objects only: 'customer.id'"
        'tags'           || "'tags' does not lead to a single value, which a key needs"                 | "name a field that is no list and, with dots, lies in objects only: 'customer.id'"
        'id.x'           || "'id.x' does not lead to a single value, which a key needs"                 | "name a field that is no list and, with dots, lies in objects only: 'customer.id'"
    }

    def "a record allocates its own bytes and little else"() {
        given:
        def content = new JsonContent(object(id: Uuid.uuid(), name: Text.string(), n: Whole.integer(), p: Decimal.decimal()))
        def maker = content.maker(UniformKey.DEFAULT, origin())

        when:
        Allocation.of(maker, 200_000)
        def made = Allocation.of(maker, 100_000)

        then:
        made.allocatedBytes <= made.recordBytes + 64 * 100_000L
    }

    private static Origin origin(long seed = 7) {
        new Origin(new Dice(seed), 2, NOON)
    }

    private static ObjectOf object(Map<String, Value> fields) {
        new ObjectOf(fields.collect { name, value -> new ObjectOf.Field(name, value) })
    }

    private static Custom custom(Closure<?> make) {
        new Custom(make as Function)
    }

    private static Custom custom(String text) {
        new Custom({ text } as Function)
    }

    private static List<String> made(ObjectOf object, int count = 1) {
        def maker = new JsonContent(object).maker(UniformKey.DEFAULT, origin())
        (1..count).collect {
            maker.next()
            new String(maker.value(), StandardCharsets.UTF_8)
        }
    }

    private static List<String> records(Content content, long seed, int producer, int producers = 2) {
        records(content, new Origin(new Dice(seed), producers, NOON).producer(producer))
    }

    private static List<String> records(Content content, Origin origin) {
        def maker = content.maker(UniformKey.DEFAULT, origin)
        (1..50).collect {
            maker.next()
            new String(maker.key(), StandardCharsets.UTF_8) + '=' + new String(maker.value(), StandardCharsets.UTF_8)
        }
    }
}
