package khaos.live

import java.time.Duration
import khaos.base.Rate
import khaos.base.Records
import khaos.base.Share
import khaos.check.Judged
import khaos.plan.ConsumersPlan
import khaos.plan.ProducersPlan
import khaos.plan.TransactionPlan
import khaos.wire.Oddities
import org.apache.kafka.clients.consumer.KafkaConsumer
import org.apache.kafka.common.TopicPartition
import org.apache.kafka.common.serialization.ByteArrayDeserializer

/** Transactions on a real cluster. */
class TransactionsSpec extends TrafficSpecification {

    def "committed records are read, aborted ones by those alone who ask for them, and every group comes to the end"() {
        given:
        topic('together', 3)
        def byNumber = new TransactionPlan(Optional.of(new Records(20)), Optional.empty(), new Share(0.2))
        def byTime = new TransactionPlan(Optional.empty(), Optional.of(Duration.ofMillis(100)), new Share(0.2))
        def producers = [byNumber, byTime].collect { new ProducersPlan(1, new Rate(200), ProducersPlan.DEFAULTS, Oddities.NONE, Optional.of(it)) }
        def groups = [new ConsumersPlan(2, 'clean-readers', Duration.ZERO, ['isolation.level': 'read_committed']),
                      new ConsumersPlan(1, 'dirty-readers', Duration.ZERO, [:])]

        when:
        Judged judged = judged(plan('together', producers, groups), 5)
        def topic = judged.run().totals().topics()[0]
        def books = judged.audit().topic('together').get()
        def (clean, dirty) = judged.run().totals().groups()

        then:
        judged.judgements()*.text() == ["noLoss 'together'", "noDuplicates 'together'", "ordered 'together'", "atomic 'together'"]
        judged.judgements()*.verdict()*.held == [true] * 4
        topic.sent() == topic.acked()
        topic.transactions().committed() > 5
        topic.transactions().aborted() > 0
        topic.transactions().undecided() == 0
        topic.transactions().records() == books.aborted()
        books.acked() == topic.acked() - books.aborted()
        clean.consumed() == books.acked()
        dirty.consumed() == topic.acked()
        clean.lag().asLong == 0
        dirty.lag().asLong == 0
        committed('together') == books.acked()
    }

    private static long committed(String topic) {
        def settings = SharedCluster.get().client() + ['auto.offset.reset': 'earliest', 'isolation.level': 'read_committed']
        try (def consumer = new KafkaConsumer<byte[], byte[]>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            def partitions = consumer.partitionsFor(topic).collect { new TopicPartition(topic, it.partition()) }
            consumer.assign(partitions)
            def ends = consumer.endOffsets(partitions)
            long all = 0
            while (partitions.any { consumer.position(it) < ends[it] }) all += consumer.poll(Duration.ofMillis(200)).count()
            all
        }
    }
}
