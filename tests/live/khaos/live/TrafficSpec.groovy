package khaos.live

import java.time.Duration
import khaos.base.Between
import khaos.base.Progress
import khaos.base.Rate
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
        counted.sent() == 6000
        counted.acked() == 6000
        counted.failed() == 0
        counted.unknown() == 0
        counted.inFlight() == 0

        and:
        held('exact', run.run()) == 6000
        run.totals().groups()*.consumed() == [6000L, 6000L]
        run.totals().groups()*.foreign() == [0L, 0L]
        run.totals().groups()*.lag() == [OptionalLong.of(0), OptionalLong.of(0)]
    }

    private static Finished run(Plan plan, int seconds, Stop stop = new Stop()) {
        new Run(plan, Optional.of(Duration.ofSeconds(seconds)), true, 42L, SharedCluster.get(), stop, new Silent(), Progress.SILENT)
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

    /** How many records of {@code run} the topic holds, by a client that khaos has no hand in. */
    private static long held(String topic, long run) {
        def settings = SharedCluster.get().client() + ['auto.offset.reset': 'earliest']
        try (def consumer = new KafkaConsumer<byte[], byte[]>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            def partitions = consumer.partitionsFor(topic).collect { new TopicPartition(topic, it.partition()) }
            consumer.assign(partitions)
            def ends = consumer.endOffsets(partitions)
            long count = 0
            while (partitions.any { consumer.position(it) < ends[it] }) {
                consumer.poll(Duration.ofMillis(200)).each {
                    def identity = it.headers().lastHeader(Identity.HEADER).value()
                    if (Identity.run(identity) == run && Identity.isIntact(identity, it.key(), it.value())) count++
                }
            }
            count
        }
    }

    private static final class Silent implements Watcher {
        void sampled(Sample sample) {}

        void happened(Duration elapsed, String event) {}
    }
}
