package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.Between
import khaos.base.Home
import khaos.base.Progress
import khaos.base.Rate
import khaos.check.Judged
import khaos.cluster.TopicSpec
import khaos.cluster.Topics
import khaos.cluster.harm.Journal
import khaos.dsl.Scripts
import khaos.history.Finished
import khaos.history.Watcher
import khaos.plan.ClusterPlan
import khaos.plan.ConsumersPlan
import khaos.plan.Place
import khaos.plan.Plan
import khaos.plan.ProducersPlan
import khaos.plan.Source
import khaos.plan.TopicPlan
import khaos.run.Run
import khaos.run.Schemas
import khaos.run.Stop
import khaos.value.UniformKey
import khaos.wire.Identity
import khaos.wire.Payload
import khaos.wire.registry.RegistryAccess
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewTopic
import org.apache.kafka.clients.consumer.ConsumerRecord
import org.apache.kafka.clients.consumer.KafkaConsumer
import org.apache.kafka.common.TopicPartition
import org.apache.kafka.common.serialization.ByteArrayDeserializer
import spock.lang.Specification
import spock.util.concurrent.BlockingVariable

/** Runs plans on the shared cluster, and looks at the topics with a client that khaos has no hand in. */
abstract class TrafficSpecification extends Specification {

    protected static Finished run(Plan plan, int seconds, Stop stop = new Stop(), Watcher watcher = Watcher.NOBODY) {
        judged(plan, seconds, stop, watcher).run()
    }

    protected static Judged judged(Plan plan, int seconds, Stop stop = new Stop(), Watcher watcher = Watcher.NOBODY) {
        new Run(plan, Optional.of(Duration.ofSeconds(seconds)), true, 42L, SharedCluster.get(), new Journal(SharedCluster.HOME), stop, watcher, Progress.SILENT,
                SharedCluster.HOME.folder('runs'))
                .carryOut()
    }

    /** A run of so many seconds, in whose middle somebody does something to the cluster. */
    protected static Judged judged(Plan plan, int seconds, Closure tampering) {
        def failure = new BlockingVariable<Optional<Throwable>>(60)
        new Timer(true).schedule({
            try (def admin = Admin.create(SharedCluster.get().client())) {
                tampering(admin)
                failure.set(Optional.empty())
            } catch (Throwable thrown) {
                failure.set(Optional.of(thrown))
            }
        } as TimerTask, seconds * 600)
        def judged = judged(plan, seconds)
        assert failure.get() == Optional.empty()
        judged
    }

    /** A scenario of the catalogue, for so many seconds; its compiled script is kept in {@code home}. */
    protected static Judged performed(String scenario, int seconds, Path home) {
        def file = Path.of("scenarios/${scenario}.groovy")
        performed(new Scripts(new Home(home)).read(new Source(scenario, Files.readString(file), Optional.of(file)), [:]), seconds)
    }

    /** With its topics made, and its schemas known. */
    protected static Judged performed(Plan plan, int seconds) {
        try (def topics = new Topics(SharedCluster.get(), SharedCluster.HOME, Progress.SILENT)) {
            topics.ensure(plan.topics().collect { new TopicSpec(it.name(), it.partitions(), it.replicas(), it.config()) }, true)
        }
        judged(new Schemas(plan, plan.registry().flatMap { it.url() }.map { new RegistryAccess(it) }, SharedCluster.get(), Progress.SILENT).ready(), seconds)
    }

    protected static Plan plan(String topic, List<ProducersPlan> producers, List<ConsumersPlan> consumers) {
        def topicPlan = new TopicPlan(topic, 3, 3, [:], UniformKey.uniform(100), new Payload(Between.of(100, 200)), true,
                producers, consumers, Place.NOWHERE)
        new Plan('spec', '', Optional.empty(), [topicPlan], ClusterPlan.DEFAULT, Optional.empty(), [:])
    }

    protected static ProducersPlan producers(int count, double rate) {
        new ProducersPlan(count, new Rate(rate), ProducersPlan.DEFAULTS)
    }

    protected static ConsumersPlan consumers(int count, String group, Duration delay = Duration.ZERO) {
        new ConsumersPlan(count, group, delay, [:])
    }

    protected static void topic(String name, int partitions) {
        try (def admin = Admin.create(SharedCluster.get().client())) {
            admin.createTopics([new NewTopic(name, partitions, 3 as short)]).all().get()
        }
    }

    /** How many whole records of {@code run} the topic holds, by a client that khaos has no hand in. */
    protected static long held(String topic, long run) {
        records(topic).count { isOf(run, it) }
    }

    protected static boolean isOf(long run, ConsumerRecord<byte[], byte[]> record) {
        def identity = record.headers().lastHeader(Identity.HEADER).value()
        Identity.run(identity) == run && Identity.isIntact(identity, record.key(), record.value())
    }

    /** What was said of each key, in order; the moment of each record aside. */
    protected static Map<String, List<String>> content(String topic, long run) {
        records(topic).findAll { isOf(run, it) }.groupBy { new String(it.key()) }.collectEntries { key, records ->
            [key, records.collect { new String(it.value()).replaceFirst(/"timestamp":\d+/, '') }]
        }
    }

    protected static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
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
