package khaos.live

import java.time.Duration
import khaos.base.Between
import khaos.base.Progress
import khaos.base.Rate
import khaos.history.Ending
import khaos.history.Finished
import khaos.history.Sample
import khaos.history.Watcher
import khaos.plan.ClusterPlan
import khaos.plan.ConsumersPlan
import khaos.plan.Place
import khaos.plan.Plan
import khaos.plan.ProducersPlan
import khaos.plan.TopicPlan
import khaos.run.Run
import khaos.run.Stop
import khaos.value.UniformKey
import khaos.wire.Identity
import khaos.wire.Payload
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewTopic
import org.apache.kafka.clients.consumer.ConsumerRecord
import org.apache.kafka.clients.consumer.KafkaConsumer
import org.apache.kafka.common.TopicPartition
import org.apache.kafka.common.serialization.ByteArrayDeserializer
import spock.lang.Specification

class TrafficSpec extends Specification {

    def "what was acknowledged is what a second client finds in the topic, and what the consumers read"() {
        given:
        topic('exact', 3)

        when:
        Finished run = run(plan('exact', [producers(2, 1000)], [consumers(2, 'readers'), consumers(1, 'others')]), 3)
        Sample.Topic counted = run.totals().topics()[0]

        then:
        counted.sent() + counted.unsent() == 6000
        counted.acked() == counted.sent()
        counted.failed() == 0
        counted.unknown() == 0
        counted.inFlight() == 0

        and:
        held('exact', run.run()) == counted.acked()
        run.totals().groups()*.consumed() == [counted.acked(), counted.acked()]
        run.totals().groups()*.foreign() == [0L, 0L]
        run.totals().groups()*.lag() == [OptionalLong.of(0), OptionalLong.of(0)]
    }

    def "a slow consumer falls behind, and is never thrown out of its group for it"() {
        given:
        topic('slow', 3)
        def impatient = ['max.poll.interval.ms': '3000']
        def slow = new ConsumersPlan(1, 'slow-readers', Duration.ofMillis(100), impatient)

        when:
        Finished run = run(plan('slow', [producers(1, 500)], [slow]), 8)
        Sample.Group group = run.totals().groups()[0]

        then:
        group.errors() == []
        group.consumed() > 40
        group.consumed() <= 100
        group.lag().asLong == run.totals().topics()[0].acked() - group.consumed()
    }

    def "asked to stop, a run ends within three seconds and has counted every record"() {
        given:
        topic('stopped', 3)
        def stop = new Stop()
        long asked = 0
        new Timer(true).schedule({ asked = System.nanoTime(); stop.ask() } as TimerTask, 12_000)

        when:
        Finished run = run(plan('stopped', [producers(1, 2000)], [consumers(1, 'stopped-readers')]), 600, stop)
        long took = System.nanoTime() - asked
        Sample.Topic counted = run.totals().topics()[0]

        then:
        took < 3_000_000_000
        run.ending() == Ending.STOPPED
        counted.sent() == counted.acked()
        held('stopped', run.run()) == counted.acked()
    }

    def "data, keys and their order per producer are those of the seed"() {
        given:
        topic('seeded', 3)
        def plan = plan('seeded', [producers(1, 200)], [])

        when:
        def first = run(plan, 2)
        def second = run(plan, 2)
        boolean isSame = content('seeded', first.run()) == content('seeded', second.run()) // a report of it would be huge

        then:
        records('seeded').size() == 800
        isSame
    }

    private static Finished run(Plan plan, int seconds, Stop stop = new Stop()) {
        new Run(plan, Optional.of(Duration.ofSeconds(seconds)), true, 42L, SharedCluster.get(), stop, Watcher.NOBODY, Progress.SILENT)
                .carryOut()
    }

    private static Plan plan(String topic, List<ProducersPlan> producers, List<ConsumersPlan> consumers) {
        def topicPlan = new TopicPlan(topic, 3, 3, [:], UniformKey.uniform(100), new Payload(Between.of(100, 200)), true,
                producers, consumers, Place.NOWHERE)
        new Plan('spec', '', Optional.empty(), [topicPlan], ClusterPlan.DEFAULT, Optional.empty(), [:])
    }

    private static ProducersPlan producers(int count, double rate) {
        new ProducersPlan(count, new Rate(rate), ProducersPlan.DEFAULTS)
    }

    private static ConsumersPlan consumers(int count, String group, Duration delay = Duration.ZERO) {
        new ConsumersPlan(count, group, delay, [:])
    }

    private static void topic(String name, int partitions) {
        try (def admin = Admin.create(SharedCluster.get().client())) {
            admin.createTopics([new NewTopic(name, partitions, 3 as short)]).all().get()
        }
    }

    /** How many whole records of {@code run} the topic holds, by a client that khaos has no hand in. */
    private static long held(String topic, long run) {
        records(topic).count { isOf(run, it) }
    }

    private static boolean isOf(long run, ConsumerRecord<byte[], byte[]> record) {
        def identity = record.headers().lastHeader(Identity.HEADER).value()
        Identity.run(identity) == run && Identity.isIntact(identity, record.key(), record.value())
    }

    /** What was said of each key, in order; the moment of each record aside. */
    private static Map<String, List<String>> content(String topic, long run) {
        records(topic).findAll { isOf(run, it) }.groupBy { new String(it.key()) }.collectEntries { key, records ->
            [key, records.collect { new String(it.value()).replaceFirst(/"timestamp":\d+/, '') }]
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        def settings = SharedCluster.get().client() + ['auto.offset.reset': 'earliest']
        try (def consumer = new KafkaConsumer<byte[], byte[]>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            def partitions = consumer.partitionsFor(topic).collect { new TopicPartition(topic, it.partition()) }
            consumer.assign(partitions)
            def ends = consumer.endOffsets(partitions)
            def all = []
            while (partitions.any { consumer.position(it) < ends[it] }) consumer.poll(Duration.ofMillis(200)).each { all << it }
            all
        }
    }
}
