package khaos.traffic

import java.time.Clock
import java.time.Duration
import khaos.base.Between
import khaos.base.Bytes
import khaos.base.Deadline
import khaos.base.Dice
import khaos.base.Rate
import khaos.base.Share
import khaos.history.History
import khaos.history.RunClock
import khaos.history.Sample
import khaos.history.ledger.Sends
import khaos.value.Origin
import khaos.value.References
import khaos.value.UniformKey
import khaos.history.Odd
import khaos.wire.Identity
import khaos.wire.Oddities
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

    def oddities = Oddities.NONE

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

    def "duplicates are exact copies on top of the schedule, marked and counted"() {
        given:
        oddities = Oddities.NONE.copies(new Share(0.25))

        when:
        run(client, new Rate(2000), Duration.ofMillis(200))
        def copies = client.history().findAll { Identity.isCopy(it.headers().lastHeader(Identity.HEADER).value()) }
        def originals = client.history() - copies

        then:
        copies.size() in 60..140
        counted().oddness().of(Odd.COPY) == copies.size()
        counted().sent() == 400 + copies.size()
        Math.round(counted().askedPerSecond() * 0.2d) == counted().sent()
        copies.every { copy -> originals.any { it.key() == copy.key() && it.value() == copy.value() && it.partition() == copy.partition() } }
    }

    def "tombstones, late and oversize records are what they are called, and counted apart"() {
        given:
        oddities = Oddities.NONE.tombstones(new Share(0.2)).late(new Share(0.2), Between.of(Duration.ofMinutes(1), Duration.ofHours(1)))
                .oversize(new Share(0.2), new Bytes(4096))

        when:
        run(client, new Rate(2000), Duration.ofMillis(200))
        def records = client.history()
        def now = System.currentTimeMillis()

        then:
        counted().sent() == 400
        counted().oddness().of(Odd.TOMBSTONE) == records.count { it.value() == null }
        counted().oddness().of(Odd.LATE) == records.count { it.timestamp() != null }
        counted().oddness().of(Odd.OVERSIZE) == records.count { it.value()?.length == 4096 }
        [Odd.TOMBSTONE, Odd.LATE, Odd.OVERSIZE].every { counted().oddness().of(it) > 50 && counted().oddness().of(it) < 110 }
        records.findAll { it.timestamp() != null }.every { now - it.timestamp() > 59_000 && now - it.timestamp() < 3_620_000 }
        records.every { Identity.isIntact(it.headers().lastHeader(Identity.HEADER).value(), it.key(), it.value()) }
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

    def "what was asked for follows #change"() {
        given:
        def loop = loop(client, new Rate(1000))

        when:
        act(loop)
        history.clock().begin()
        loop.start(Optional.of(Duration.ofMillis(200)), PATIENCE)
        Deadline.in(PATIENCE).poll(Duration.ofMillis(5)) { loop.ended }

        then:
        counted().askedPerSecond() == asked
        asked == Double.POSITIVE_INFINITY || counted().sent() == asked / 5

        where:
        change                  | act                                                || asked
        'no change'             | { }                                                || 1000
        'a burst'               | { it.burst(40) }                                   || 1200
        'a rate without limit'  | { it.pace(Optional.of(Rate.UNLIMITED)) }           || Double.POSITIVE_INFINITY
    }

    def "what was asked for before #change and after it is added up"() {
        given:
        def loop = loop(client, new Rate(1000))

        when:
        history.clock().begin()
        loop.start(Optional.of(Duration.ofMillis(400)), PATIENCE)
        Deadline.in(PATIENCE).poll(Duration.ofMillis(1)) { history.clock().elapsed() > Duration.ofMillis(100) }
        loop.pace(rate)
        Deadline.in(PATIENCE).poll(Duration.ofMillis(1)) { history.clock().elapsed() > Duration.ofMillis(400) }
        loop.stop(399_999_999)
        Deadline.in(PATIENCE).poll(Duration.ofMillis(5)) { loop.ended }

        then:
        counted().askedPerSecond() < 1000
        Math.round(counted().askedPerSecond() * 0.4d) == counted().sent()

        where:
        change              | rate
        'a change of rate'  | Optional.of(new Rate(100))
        'a pause'           | Optional.empty()
    }

    private void run(MockProducer client, Rate rate, Duration load) {
        def loop = loop(client, rate)
        history.clock().begin()
        loop.start(Optional.of(load), PATIENCE)
        assert Deadline.in(PATIENCE).poll(Duration.ofMillis(5)) { loop.ended }
    }

    private ProducerLoop loop(MockProducer client, Rate rate) {
        def origin = new Origin(new Dice(1), 1, Clock.systemUTC())
        def handover = new Handover(client, 'orders', new Router(3), new Sequences(true, new Stamp(7, 0, 1), Sends.UNTOLD, 3),
                history.topic('orders').producer(rate), history.clock())
        def content = new Payload(Between.of(100, 200))
        def maker = oddities.over(content, content.maker(UniformKey.uniform(10), origin), origin)
        new ProducerLoop('khaos-producer-spec', handover, maker, new References().of(1L, 0), Schedule.constant(rate, 0, 1), history.clock())
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
