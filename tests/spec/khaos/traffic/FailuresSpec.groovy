package khaos.traffic

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.charset.StandardCharsets
import java.time.Duration
import khaos.base.Dice
import khaos.base.Rate
import khaos.base.Share
import khaos.history.History
import khaos.history.RunClock
import khaos.history.ledger.Sends
import khaos.plan.FailurePlan
import khaos.plan.Handling
import khaos.wire.Identity
import khaos.wire.Stamp
import org.apache.kafka.clients.consumer.ConsumerRecord
import org.apache.kafka.clients.producer.MockProducer
import org.apache.kafka.common.errors.TimeoutException
import org.apache.kafka.common.header.internals.RecordHeaders
import org.apache.kafka.common.record.TimestampType
import org.apache.kafka.common.serialization.ByteArraySerializer
import spock.lang.Specification

class FailuresSpec extends Specification {

    static final Duration SHORT = Duration.ofMillis(50)

    def history = new History(new RunClock())
    def consumed = history.group('orders', 'billing').consumer()
    def client = new MockProducer(false, null, new ByteArraySerializer(), new ByteArraySerializer())

    def "as many records fail as were to, and with the same seed the same ones, whoever reads them"() {
        when:
        def failing = failed(1, 0.1)

        then:
        failing.size() > 800 && failing.size() < 1200
        failed(1, 0.1) == failing
        failed(2, 0.1) != failing
        failed(1, 0) == []
        failed(1, 1).size() == 10_000
    }

    def "each try fails by itself, so that few records fail often"() {
        given:
        def failures = failures(new FailurePlan(new Share(0.2), new Handling.Retry(3, Duration.ZERO, new Handling.Skip()), new Share(0)))

        when:
        (0..<10_000).each { offset ->
            for (int tries = 1; failures.fails(record(offset), tries); tries++)
                if (failures.isLast(tries)) {
                    failures.giveUp(record(offset))
                    break
                }
        }
        def told = history.sample().groups()[0].failing()

        then:
        told.failed() > 2200 && told.failed() < 2800
        told.skipped() < 40
        told.failed() == told.retried() + told.skipped()
        told.deadLetters() == 0
    }

    def "an offset is pending until its dead letter is written"() {
        given:
        def failures = failures(new FailurePlan(new Share(1), new Handling.DeadLetter(Optional.empty(), false), new Share(0)))

        when:
        failures.giveUp(record(7))
        failures.giveUp(record(8))

        then:
        failures.pending().lowest(2) == 7
        failures.pending().lowest(1) == Long.MAX_VALUE

        when:
        client.completeNext()

        then:
        failures.pending().lowest(2) == 8

        when: 'the second one fails, and is sent again'
        client.errorNext(new TimeoutException('later'))
        failures.pending().tryAgain()

        then:
        failures.pending().lowest(2) == 8
        client.history().size() == 3

        when:
        client.completeNext()
        failures.pending().await(SHORT)

        then:
        failures.pending().lowest(2) == Long.MAX_VALUE
        history.sample().groups()[0].failing().deadLetters() == 2
    }

    def "a dead letter holds #what"() {
        when:
        def letter = LetterForm.ENVELOPE.of(record(7, value))
        def json = new ObjectMapper().readValue(letter.value(), Map)

        then:
        json.original_topic == 'orders'
        json.original_partition == 2
        json.original_offset == 7
        json.error == 'simulated_processing_failure'
        json.timestamp ==~ /\d{4}-\d\d-\d\dT.*Z/
        json.payload == payload
        json.payload_encoding == encoding
        letter.key() == 'key-1'.bytes
        letter.headers()*.key() == ['source']

        where:
        what                  | value                              || payload          | encoding
        'JSON as it is'       | '{"a": {"b": [1, 2.50]}}'.bytes    || [a: [b: [1, 2.5]]] | null
        'other text as text'  | '{"a": 1} and more'.bytes          || '{"a": 1} and more' | null
        'anything in base64'  | [-1, -2, 0] as byte[]              || '//4A'           | 'base64'
        'nothing for nothing' | null                               || null             | null
    }

    def "JSON in a dead letter keeps every digit"() {
        expect:
        new String(LetterForm.ENVELOPE.of(record(7, '{"a":1.10,"b":12345678901234567890}'.bytes)).value()).contains('"payload":{"a":1.10,"b":12345678901234567890}')
    }

    def "a raw dead letter is the record, with headers as those of Kafka Connect"() {
        when:
        def letter = LetterForm.RAW.of(record(7, 'x'.bytes))

        then:
        letter.value() == 'x'.bytes
        letter.headers().collectEntries { [it.key(), new String(it.value(), StandardCharsets.UTF_8)] } == [
                source: 'web', '__connect.errors.topic': 'orders', '__connect.errors.partition': '2', '__connect.errors.offset': '7',
                '__connect.errors.exception.message': 'simulated_processing_failure']
    }

    def "commits are left out as often as was asked for, and counted"() {
        given:
        def failures = failures(new FailurePlan(new Share(0), new Handling.Skip(), new Share(0.2)))

        expect:
        def left = (1..1000).count { failures.leavesOutCommit() }
        left > 140 && left < 260
        history.sample().groups()[0].failing().commits() == left
    }

    private List<Integer> failed(long seed, double share) {
        def failures = new Failures(new FailurePlan(new Share(share), new Handling.Skip(), new Share(0)), new Dice(seed), new Dice(1), consumed, { null })
        (0..<10_000).findAll { failures.fails(record(it), 1) }
    }

    private Failures failures(FailurePlan plan) {
        def produced = history.topic('orders-dlq').producer(new Rate(1))
        def handover = new Handover(client, 'orders-dlq', new Router(3), new Sequences(true, new Stamp(7, 0, 1), Sends.UNTOLD, 3), produced, history.clock())
        new Failures(plan, new Dice(1), new Dice(2), consumed, { new DeadLetters(handover, LetterForm.ENVELOPE, history.clock()) })
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value = '{}'.bytes) {
        def headers = new RecordHeaders()
        headers.add('source', 'web'.bytes)
        headers.add(Identity.HEADER, new Stamp(7, 0, 1).next(offset, 1, 2, 'key-1'.bytes, value))
        new ConsumerRecord<byte[], byte[]>('orders', 2, offset, 0, TimestampType.CREATE_TIME, 5, value == null ? -1 : value.length, 'key-1'.bytes, value, headers, Optional.empty())
    }
}
