package khaos.live

import java.time.Duration
import java.util.concurrent.TimeUnit
import khaos.base.Deadline
import khaos.cluster.ExternalCluster
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.network.Protocol
import khaos.network.api.ProxyServer
import khaos.network.kafka.KafkaFront
import khaos.target.Capability
import khaos.target.Toxin
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewPartitionReassignment
import org.apache.kafka.clients.admin.NewTopic
import org.apache.kafka.clients.consumer.KafkaConsumer
import org.apache.kafka.clients.producer.KafkaProducer
import org.apache.kafka.clients.producer.ProducerRecord
import org.apache.kafka.common.ElectionType
import org.apache.kafka.common.TopicPartition
import org.apache.kafka.common.serialization.ByteArrayDeserializer
import org.apache.kafka.common.serialization.ByteArraySerializer
import spock.lang.AutoCleanup
import spock.lang.IgnoreIf
import spock.lang.Shared
import spock.lang.Specification

/** Clients that know only the proxy before one broker, and reach all of them through proxies, while leaders move. */
class KafkaFrontSpec extends Specification {

    private static final int RECORDS = 3000

    @Shared
    @AutoCleanup
    ProxyServer server = ProxyServer.start(new InetSocketAddress('127.0.0.1', 0), 1)

    @Shared
    String bootstrap

    @Shared
    @AutoCleanup
    Admin direct = Admin.create(SharedCluster.get().client())

    def setupSpec() {
        def front = new KafkaFront(server.proxies(), server.&execute, '127.0.0.1', 29_092, '127.0.0.1', Protocol.NONE)
        ExternalCluster.connect(SharedCluster.bootstrap(), new Properties()).addresses().each { id, address -> front.put(id, address) }
        bootstrap = "127.0.0.1:${front.bootstrapPort()}"
    }

    def "stock Java clients produce, in transactions, and consume in a group through it while every leader moves"() {
        given:
        topic('front')
        def producer = new KafkaProducer<byte[], byte[]>(['bootstrap.servers': bootstrap, 'transactional.id': 'front', 'acks': 'all'], new ByteArraySerializer(), new ByteArraySerializer())
        def consumer = new KafkaConsumer<byte[], byte[]>(['bootstrap.servers': bootstrap, 'group.id': 'front', 'auto.offset.reset': 'earliest', 'isolation.level': 'read_committed'],
                new ByteArrayDeserializer(), new ByteArrayDeserializer())

        when:
        producer.initTransactions()
        3.times { part ->
            producer.beginTransaction()
            (0..<RECORDS.intdiv(3)).each { producer.send(new ProducerRecord('front', "$part-$it".bytes, new byte[500])) }
            moveLeaders('front', part + 1)
            (0..<10).each { producer.send(new ProducerRecord('front', "more-$part-$it".bytes, new byte[500])) }
            producer.commitTransaction()
        }
        consumer.subscribe(['front'])
        int read = 0
        Deadline.in(Duration.ofSeconds(60)).poll(Duration.ofMillis(1)) { (read += consumer.poll(Duration.ofMillis(200)).count()) >= RECORDS + 30 }

        then: "all is there, and every broker that a client knows of is a proxy"
        read == RECORDS + 30
        consumer.partitionsFor('front').collectMany { it.replicas().toList() }*.port().toSet() == proxies()
        Admin.create('bootstrap.servers': bootstrap).withCloseable { it.describeCluster().nodes().get()*.port().toSet() } == proxies()

        when: "no client has a way around them"
        server.proxies().all()*.disable()
        producer.beginTransaction()
        producer.send(new ProducerRecord('front', new byte[1])).get(2, TimeUnit.SECONDS)

        then:
        thrown(Exception)

        cleanup:
        server.proxies().all()*.enable()
        producer?.close(Duration.ZERO)
        consumer?.close(Duration.ZERO)
    }

    @IgnoreIf(value = { !KafkaFrontSpec.hasKcat() }, reason = 'kcat is not installed')
    def "librdkafka's client produces and consumes through it"() {
        given:
        topic('kcat')
        def lines = (1..500).collect { "line $it".toString() }

        when:
        kcat(['-P', '-t', 'kcat'], lines.join('\n'))
        moveLeaders('kcat', 2)
        kcat(['-P', '-t', 'kcat'], lines.join('\n'))
        def read = kcat(['-C', '-e', '-q', '-t', 'kcat'], '').readLines()

        then:
        read.sort() == (lines + lines).sort()
        kcat(['-L', '-t', 'kcat'], '').findAll(/127\.0\.0\.1:\d+/).collect { it.split(':').last() as int }.toSet() == proxies()
    }

    def "network faults reach the clients of a cluster that khaos does not own, and are healed"() {
        given:
        def cluster = ExternalCluster.connect(bootstrap, new Properties()).through("http://127.0.0.1:${server.address().port}")
        def harms = new Harms(cluster.direct(), cluster.id(), false, new Journal(SharedCluster.HOME))
        def link = cluster.links(harms).find { it.to() == 'kafka-2' }

        expect:
        Capability.values().findAll { cluster.capabilities().has(it) } == [Capability.NETWORK]
        cluster.links(harms)*.to() == ['kafka-1', 'kafka-2', 'kafka-3']
        cluster.trouble().empty

        when:
        def harm = link.harm([new Toxin('slow', 'latency', [latency: 50], Toxin.Stream.BOTH, 1)])

        then:
        Deadline.in(Duration.ofSeconds(30)).poll(Duration.ofMillis(50)) { harm.inEffect }
        server.proxies().named('kafka-2').get().toxics()*.name() == ['slow']

        when:
        harm.close()

        then:
        harm.healed
        server.proxies().named('kafka-2').get().toxics().empty

        cleanup:
        harms?.close()
    }

    static boolean hasKcat() {
        System.getenv('PATH').split(':').any { new File(it, 'kcat').canExecute() }
    }

    private String kcat(List<String> arguments, String input) {
        def process = (['kcat', '-b', bootstrap] + arguments).execute()
        process.withWriter { it << input }
        def errors = new StringBuilder()
        def said = new StringBuilder()
        process.waitForProcessOutput(said, errors)
        assert process.exitValue() == 0: errors
        said
    }

    private Set<Integer> proxies() {
        server.proxies().all().collect { it.listen().split(':').last() as int }
    }

    private void topic(String name) {
        direct.createTopics([new NewTopic(name, 6, 3 as short)]).all().get(20, TimeUnit.SECONDS)
    }

    /** The broker becomes the leader of every partition. */
    private void moveLeaders(String topic, int broker) {
        def partitions = (0..<6).collect { new TopicPartition(topic, it) }
        def order = [broker] + ([1, 2, 3] - broker)
        direct.alterPartitionReassignments(partitions.collectEntries { [it, Optional.of(new NewPartitionReassignment(order))] }).all().get(20, TimeUnit.SECONDS)
        Deadline.in(Duration.ofSeconds(30)).poll(Duration.ofMillis(50)) { direct.listPartitionReassignments().reassignments().get().isEmpty() }
        direct.electLeaders(ElectionType.PREFERRED, partitions as Set).partitions().get(20, TimeUnit.SECONDS)
        assert Deadline.in(Duration.ofSeconds(30)).poll(Duration.ofMillis(50)) {
            direct.describeTopics([topic]).allTopicNames().get()[topic].partitions()*.leader()*.id().every { it == broker }
        }
    }
}
