package khaos.wire

import com.fasterxml.jackson.databind.json.JsonMapper
import java.nio.charset.StandardCharsets
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import java.util.zip.Deflater
import khaos.base.Between
import khaos.base.Dice
import khaos.base.KhaosError
import khaos.value.FieldKey
import khaos.value.Origin
import khaos.value.UniformKey
import spock.lang.Specification

class PayloadSpec extends Specification {

    static final Clock NOON = Clock.fixed(Instant.parse('2026-01-31T12:00:00.042Z'), ZoneOffset.UTC)

    def "every size from the least on is exact, and JSON"() {
        expect:
        (Payload.LEAST_BYTES..300).every { size ->
            def json = new JsonMapper().readTree(made(Between.of(size, size)).first())
            made(Between.of(size, size)).first().length == size
                    && json.fieldNames().toList() == ['id', 'timestamp', 'sequence', 'data']
        }
    }

    def "sizes spread evenly over the range"() {
        given:
        def sizes = made(Between.of(100, 109), 10_000)*.length.countBy { it }

        expect:
        sizes.keySet() == (100..109).toSet()
        sizes.values().every { Math.abs(it - 1000) < 150 }
    }

    def "id and sequence count up, shared out among the topic's producers; the time is the clock's"() {
        given:
        def records = made(Between.of(100, 100), 3, 1).collect { new JsonMapper().readTree(it) }

        expect:
        records*.get('sequence')*.longValue() == [1, 4, 7]
        records*.get('id')*.textValue() == ['msg-1', 'msg-4', 'msg-7']
        records*.get('timestamp')*.longValue().toSet() == [NOON.millis()] as Set
    }

    def "a batch of payloads compresses to three quarters at best"() {
        given:
        def batch = made(Between.of(1000, 1000), 100).collectMany { it.toList() } as byte[]
        def deflater = new Deflater(9)
        deflater.setInput(batch)
        deflater.finish()

        expect:
        deflater.deflate(new byte[batch.length]) > 0.70 * batch.length
    }

    def "the same seed makes the same bytes"() {
        expect:
        made(Between.of(100, 900), 50) == made(Between.of(100, 900), 50)
    }

    def "#bytes bytes are refused"() {
        when:
        new Payload(bytes)

        then:
        def error = thrown(KhaosError)
        error.what() == "a payload must have between 85 and 268435456 bytes, got $bytes"

        where:
        bytes << [Between.of(84, 100), Between.of(0, 0), Between.of(100, 268435457)]
    }

    def "a key from a field is refused: there are none"() {
        when:
        Payload.DEFAULT.check(FieldKey.field('id'))

        then:
        def error = thrown(KhaosError)
        error.what() == "the key comes from field 'id', but the value has no fields"
    }

    def "a record allocates its own bytes and little else"() {
        given:
        def maker = new Payload(Between.of(200, 400)).maker(UniformKey.DEFAULT, origin())

        when:
        Allocation.of(maker, 200_000)
        def made = Allocation.of(maker, 100_000)

        then:
        made.allocatedBytes <= made.recordBytes + 64 * 100_000L
    }

    private static Origin origin() {
        new Origin(new Dice(7), 3, NOON)
    }

    private static List<byte[]> made(Between<Integer> bytes, int count = 1, int producer = 0) {
        def maker = new Payload(bytes).maker(UniformKey.DEFAULT, origin().producer(producer))
        (1..count).collect {
            maker.next()
            maker.value()
        }
    }
}
