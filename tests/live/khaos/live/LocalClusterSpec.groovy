package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.ExecutionException
import khaos.base.BadInput
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.KhaosError
import khaos.base.Progress
import khaos.cluster.harm.Journal
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings
import khaos.cluster.local.NodeStatus
import khaos.network.remote.ProxyApi
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.ConfigEntry
import org.apache.kafka.clients.admin.NewTopic
import org.apache.kafka.clients.consumer.KafkaConsumer
import org.apache.kafka.clients.producer.KafkaProducer
import org.apache.kafka.clients.producer.ProducerRecord
import org.apache.kafka.common.TopicPartition
import org.apache.kafka.common.config.ConfigResource
import org.apache.kafka.common.quota.ClientQuotaFilter
import org.apache.kafka.common.serialization.StringDeserializer
import org.apache.kafka.common.serialization.StringSerializer
import spock.lang.Specification
import spock.lang.TempDir

class LocalClusterSpec extends Specification {

    /** Broker by broker: with this, a cluster of one starts in less than half the time of three. */
    static final LocalSettings ONE = LocalSettings.DEFAULT.withNodes(1)

    @TempDir Path folder

    /** Has Kafka ready, as the shared cluster's home does, and no cluster. */
    Home home() {
        SharedCluster.get()
        def home = new Home(folder)
        Files.createSymbolicLink(folder.resolve('kafka'), SharedCluster.HOME.folder('kafka'))
        home
    }

    def "a fresh topic has every replica in sync on a cluster that has just started"() {
        given:
        def admin = Admin.create(SharedCluster.get().client())

        when:
        admin.createTopics([new NewTopic('fresh', 12, (short) 3)]).all().get()
        def partitions = []
        def isKnown = Deadline.in(Duration.ofSeconds(20)).poll(Duration.ofMillis(50)) { // the brokers hear of it one by one
            try {
                partitions = admin.describeTopics(['fresh']).allTopicNames().get().fresh.partitions()
                true
            } catch (ExecutionException notYet) {
                false
            }
        }

        then:
        isKnown
        partitions.size() == 12
        partitions.every { it.isr().size() == 3 && it.leader() != null }

        cleanup:
        admin.deleteTopics(['fresh']).all().get()
        admin.close()
    }

    def "the newest features of the version are on"() {
        given:
        def admin = Admin.create(SharedCluster.get().client())

        when:
        def features = admin.describeFeatures().featureMetadata().get()

        then:
        features.finalizedFeatures()['transaction.version'].maxVersionLevel() == 2
        features.finalizedFeatures()['group.version'].maxVersionLevel() == 1

        cleanup:
        admin.close()
    }

    def "every broker is seen to run, and one of them leads the controllers"() {
        when:
        def nodes = SharedCluster.get().nodes()

        then:
        nodes*.name() == ['kafka-1', 'kafka-2', 'kafka-3']
        nodes*.state() == [NodeStatus.State.RUNNING] * 3
        nodes.count { it.isController() } == 1
        nodes.every { it.memory().count() > 100 << 20 }
    }

    def "ports that others have are left to them"() {
        given: "the shared cluster has the usual ones, or others have"
        def said = []
        def progress = [say: { said << it }, part: { what, done, total -> }] as Progress

        when:
        def cluster = LocalCluster.start(ONE, home(), progress)

        then:
        said.any { it =~ /kafka-1 uses port \d+: 9092 is taken/ }
        cluster.client()['bootstrap.servers'] != '127.0.0.1:9092'

        cleanup:
        cluster?.close()
    }

    def "a broker setting reaches the brokers"() {
        given:
        def cluster = LocalCluster.start(ONE.withBrokerConfig(['message.max.bytes': '54321']), home(), Progress.SILENT)
        def admin = Admin.create(cluster.client())
        def broker = new ConfigResource(ConfigResource.Type.BROKER, '1')

        expect:
        admin.describeConfigs([broker]).all().get()[broker].get('message.max.bytes').value() == '54321'

        cleanup:
        admin?.close()
        cluster?.close()
    }

    def "a broker setting that Kafka does not have is refused before any broker starts"() {
        when:
        LocalCluster.start(ONE.withBrokerConfig(['num.io.thread': '2']), home(), Progress.SILENT)

        then:
        def error = thrown(BadInput)
        error.what() == 'Kafka 4.3.1 has no broker setting `num.io.thread`'
        error.fix() == 'did you mean `num.io.threads`?'
    }

    def "a broker that does not come up is one error with the end of its log, and nothing of it is left"() {
        given:
        def home = home()

        when:
        LocalCluster.start(ONE.withBrokerConfig(['num.io.threads': 'many']), home, Progress.SILENT)

        then:
        def error = thrown(KhaosError)
        error.what() =~ /(?s)kafka-1 ended with exit code 1; .*kafka-1\.log.*Invalid value many for configuration num\.io\.threads/
        LocalCluster.find(home, Progress.SILENT).isEmpty()
        !Files.exists(folder.resolve('cluster/run/kafka-1'))
        processesNaming(folder).isEmpty()
    }

    def "a khaos that is killed leaves no broker for 5 s, not even a frozen one"() {
        given:
        def home = home()
        def other = OtherKhaos.start(home, 3)
        def brokers = processesNaming(folder.resolve('cluster'))
        "kill -STOP ${brokers[1].pid()}".execute().waitFor()

        when:
        other.destroyForcibly()

        then:
        brokers.size() == 3
        Deadline.in(Duration.ofSeconds(5)).poll(Duration.ofMillis(20)) { brokers.every { !it.alive } }

        and: "the next khaos says so and cleans up"
        def said = []
        LocalCluster.find(home, [say: { said << it }, part: { what, done, total -> }] as Progress).isEmpty()
        said == ["cleaned up after a khaos that died (pid ${other.pid()})"]
        !Files.exists(folder.resolve('cluster/run'))

        cleanup:
        other?.destroyForcibly()
    }

    def "whatever a killed khaos had hurt is healed as soon as the next khaos looks"() {
        given:
        def home = home()
        def other = OtherKhaos.start(HarmingKhaos, folder.toString())
        other.destroyForcibly().waitFor()
        def said = []

        expect:
        LocalCluster.open(home).get().nodes()[1].state() == NodeStatus.State.FROZEN
        new Journal(home).left().size() == 8

        when:
        def cluster = LocalCluster.find(home, [say: { said << it }, part: { what, done, total -> }] as Progress).get()
        def admin = Admin.create(cluster.client())

        then: "all of it is said, the newest first"
        said.size() == 8
        said.every { it.startsWith('healed what a khaos that died had left: ') }
        said[0].endsWith('kafka-2 was frozen')
        new Journal(home).left() == []

        and: "all of it is so"
        new ProxyApi(cluster.proxies().get().proxies().api()).proxies().every { it.path('enabled').asBoolean() && it.path('toxics').empty }
        Deadline.in(Duration.ofSeconds(20)).poll(Duration.ofMillis(100)) {
            cluster.nodes()*.state() == [NodeStatus.State.RUNNING] * 2 && isAsBefore(admin)
        }

        cleanup:
        admin?.close(Duration.ZERO)
        LocalCluster.find(home, Progress.SILENT).ifPresent { it.stop(true) }
    }

    private static boolean isAsBefore(Admin admin) {
        def topics = admin.describeTopics(['moved', 'spread']).allTopicNames().get()
        topics.moved.partitions()*.replicas()*.collect { it.id() } == [[1, 2], [2, 1]] &&
                topics.moved.partitions()[0].leader().id() == 1 &&
                topics.spread.partitions()*.replicas()*.collect { it.id() } == [[1], [2]] &&
                admin.listPartitionReassignments().reassignments().get().isEmpty() &&
                admin.describeClientQuotas(ClientQuotaFilter.all()).entities().get().isEmpty() &&
                isDefault(admin, ConfigResource.Type.TOPIC, 'moved', 'retention.ms') &&
                isDefault(admin, ConfigResource.Type.BROKER, '1', 'num.io.threads')
    }

    private static boolean isDefault(Admin admin, ConfigResource.Type type, String name, String setting) {
        def resource = new ConfigResource(type, name)
        def source = admin.describeConfigs([resource]).all().get()[resource].get(setting).source()
        source != ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG && source != ConfigEntry.ConfigSource.DYNAMIC_BROKER_CONFIG
    }

    def "a cluster that another khaos owns is not used, for it ends with that one"() {
        given:
        def home = home()
        def other = OtherKhaos.start(home, 1)

        when:
        LocalCluster.running(home, Progress.SILENT)

        then:
        def error = thrown(KhaosError)
        error.what().contains("pid ${other.pid()}")

        cleanup:
        other?.destroyForcibly()?.waitFor()
    }

    def "what was kept goes on by itself, and its records are there after down and up"() {
        given:
        def home = home()
        def kept = ONE.withKept(true)
        def first = LocalCluster.start(kept, home, Progress.SILENT)
        first.keep()
        first.close()
        produce(first, 'kept', 'still here')

        when:
        LocalCluster.running(home, Progress.SILENT).get().stop(false)
        def second = LocalCluster.start(kept, home, Progress.SILENT)

        then:
        read(second, 'kept') == ['still here']

        when:
        second.keep()
        LocalCluster.running(home, Progress.SILENT).get().stop(true)

        then:
        !Files.exists(folder.resolve('cluster/kept'))
        processesNaming(folder).isEmpty()
    }

    def "data of another number of brokers is refused"() {
        given:
        def home = home()
        LocalCluster.start(ONE.withKept(true), home, Progress.SILENT).close()

        when:
        LocalCluster.start(ONE.withKept(true).withNodes(2), home, Progress.SILENT)

        then:
        def error = thrown(KhaosError)
        error.what() == 'the kept data is that of 1 broker, got 2'
    }

    def "Kafka 3.9 runs as well"() {
        when:
        def cluster = LocalCluster.start(ONE.withKafka('3.9.1'), home(), Progress.SILENT)
        produce(cluster, 'old', 'hello')

        then:
        read(cluster, 'old') == ['hello']

        cleanup:
        cluster?.close()
    }

    private static void produce(LocalCluster cluster, String topic, String value) {
        new KafkaProducer<String, String>(cluster.client(), new StringSerializer(), new StringSerializer()).withCloseable {
            it.send(new ProducerRecord(topic, value)).get()
        }
    }

    private static List<String> read(LocalCluster cluster, String topic) {
        new KafkaConsumer<String, String>(cluster.client(), new StringDeserializer(), new StringDeserializer()).withCloseable { consumer ->
            def partition = new TopicPartition(topic, 0)
            consumer.assign([partition])
            consumer.seekToBeginning([partition])
            def values = []
            Deadline.in(Duration.ofSeconds(60)).poll(Duration.ZERO) { values.addAll(consumer.poll(Duration.ofSeconds(1))*.value()) }
            values
        }
    }

    /** Everything on this machine that was started with a path under {@code folder}. */
    private static List<ProcessHandle> processesNaming(Path folder) {
        ProcessHandle.allProcesses()
                .filter { it.info().commandLine().orElse('').contains(folder.toString()) }
                .toList()
    }
}
