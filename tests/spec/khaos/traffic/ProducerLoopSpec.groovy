package khaos.traffic

import java.time.Clock
import java.time.Duration
import khaos.base.Between
import khaos.base.Deadline
import khaos.base.Dice
import khaos.base.Rate
import khaos.history.History
import khaos.history.RunClock
import khaos.history.Sample
import khaos.history.ledger.Sends
import khaos.value.Origin
import khaos.value.UniformKey
import khaos.wire.Identity
import khaos.wire.Payload
import khaos.wire.Stamp
import java.util.concurrent.Future
import org.apache.kafka.clients.producer.Callback
import org.apache.kafka.clients.producer.MockProducer
import org.apache.kafka.clients.producer.ProducerRecord
import org.apache.kafka.clients.producer.RecordMetadata
import org.apache.kafka.common.KafkaException
import org.apache.kafka.common.errors.TimeoutException
import org.apache.kafka.common.serialization.ByteArraySerializer
import spock.lang.AutoCleanup
import spock.lang.Specification

class ProducerLoopSpec extends Specification {

    private static final Duration PATIENCE = Duration.ofSeconds(5)

    def history = new History(new RunClock())

    @AutoCleanup
    def client = client(true)

    def "a load with an end sends exactly what is due before it"() {
        when:
        run(client, new Rate(2000), Duration.ofMillis(300))

        then:
        counted().sent() == 600
        counted().acked() == 600
        counted().unsent() == 0
        client.closed()
    }

    def "sequences are dense per partition, and each header is that of its record"() {
        when:
        run(client, new Rate(2000), Duration.ofMillis(200))

        then:
        client.history().groupBy { it.partition() }.every { partition, records ->
            def headers = records.collect { it.headers().lastHeader(Identity.HEADER).value() }
            headers.collect { Identity.sequence(it) } == (0..<records.size()).collect { it as long } &&
                    [headers, records].transpose().every { header, record -> Identity.isIntact(header, record.key(), record.value()) }
        }
    }

    def "intended times are those of the schedule, however late the sender is"() {
        when:
        run(client, new Rate(1000), Duration.ofMillis(100))
        def micros = client.history().collect { Identity.intendedMicros(it.headers().lastHeader(Identity.HEADER).value()) }

        then:
        (1..<micros.size()).every { micros[it] - micros[it - 1] == 1000 }
    }

    def "a client that refuses a record costs that record, never the producer"() {
        when:
        run(new RefusingOnce(), new Rate(100), Duration.ofMillis(300))

        then:
        counted().sent() == 30
        counted().failed() == 1
        counted().acked() == 29
    }

    def "what is in flight when the patience ends is unknown, and every record is counted"() {
        given:
        def deaf = client(false)
        def loop = loop(deaf, new Rate(1000))

        when:
        loop.start(Optional.of(Duration.ofMillis(50)), Duration.ZERO)
        Deadline.in(PATIENCE).poll(Duration.ofMillis(5)) { loop.ended }
        while (deaf.errorNext(new KafkaException('closed forcefully'))) { }

        then:
        counted().sent() == 50
        counted().unknown() == 50
        counted().inFlight() == 0
    }

    private void run(MockProducer client, Rate rate, Duration load) {
        def loop = loop(client, rate)
        history.clock().begin()
        loop.start(Optional.of(load), PATIENCE)
        assert Deadline.in(PATIENCE).poll(Duration.ofMillis(5)) { loop.ended }
    }

    private ProducerLoop loop(MockProducer client, Rate rate) {
        def origin = new Origin(new Dice(1), 1, Clock.systemUTC())
        new ProducerLoop('khaos-producer-spec', client, 'orders', new Payload(Between.of(100, 200)).maker(UniformKey.uniform(10), origin),
                Schedule.constant(rate, 0, 1), new Router(3), new Sequences(true, new Stamp(7, 0, 1), Sends.UNTOLD, 3),
                history.topic('orders').producer(rate), history.clock())
    }

    private Sample.Topic counted() {
        history.sample().topics()[0]
    }

    private static MockProducer client(boolean autoComplete) {
        new MockProducer(autoComplete, null, new ByteArraySerializer(), new ByteArraySerializer())
    }

    /** Refuses its first record as a client with a full buffer does: inside send. */
    private static final class RefusingOnce extends MockProducer<byte[], byte[]> {

        private boolean hasRefused

        RefusingOnce() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer())
        }

        @Override
        synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (hasRefused) return super.send(record, callback)
            hasRefused = true
            callback.onCompletion(null, new TimeoutException('no room'))
            null
        }
    }
}
