package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.KhaosError
import khaos.base.Owned
import khaos.base.Progress
import khaos.cluster.ClusterWatch
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings
import khaos.cluster.machine.Programs
import khaos.network.api.ProxyServer
import khaos.network.remote.ProxyApi
import khaos.target.Capability
import khaos.target.Injection
import khaos.target.Link
import khaos.target.Toxin
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewTopic
import org.apache.kafka.clients.consumer.KafkaConsumer
import org.apache.kafka.clients.producer.KafkaProducer
import org.apache.kafka.clients.producer.ProducerRecord
import org.apache.kafka.common.TopicPartition
import org.apache.kafka.common.serialization.StringDeserializer
import org.apache.kafka.common.serialization.StringSerializer
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Brokers whose every link goes through a proxy; one such cluster for all features. */
@Requires(value = { os.linux }, reason = 'elsewhere 127.1.0.0/16 has to be added first')
class ProxiedClusterSpec extends Specification {

    static final LocalSettings ONE = LocalSettings.DEFAULT.withNodes(1).withProxied(true)
    static final Toxin HOLD = new Toxin('', 'bandwidth', [rate: 0], Toxin.Stream.BOTH, 1)
    static final Toxin SLOW = new Toxin('slow', 'latency', [latency: 300, jitter: 0], Toxin.Stream.DOWNSTREAM, 1)

    @Shared
    @TempDir
    Path folder

    @Shared
    @AutoCleanup
    Owned owned = new Owned()

    @Shared
    LocalCluster cluster

    @Shared
    Harms harms

    @Shared
    Admin admin

    /** A broker that is cut off answers with what it knew before; this does not believe it. */
    @Shared
    ClusterWatch watch

    def setupSpec() {
        SharedCluster.get()
        cluster = owned.add(LocalCluster.start(LocalSettings.DEFAULT.withProxied(true), home('shared'), Progress.SILENT))
        harms = owned.add(new Harms(cluster.direct(), cluster.id(), true, new Journal(home('shared'))))
        admin = owned.add(Admin.create(cluster.direct()))
        watch = owned.add(new ClusterWatch(cluster))
        watch.start()
    }

    def "each way that connections take has a proxy, and all of them are in use"() {
        given:
        create('used', [0: [1, 2, 3], 1: [2, 3, 1], 2: [3, 1, 2]])
        produce('used', 'hello')

        expect:
        links().size() == 3 + 2 * 3 * 2
        read('used', 1) == ['hello']
        links()*.name().containsAll(['clients-kafka-1', 'replication-kafka-1-kafka-2', 'controller-kafka-3-kafka-2'])
        api().proxies().fieldNames().toList() as Set == links()*.name() as Set
        cluster.client()['bootstrap.servers'] == links().findAll { it.from().empty }*.entrance()*.toString()*.replaceFirst('.*/', '').join(',')

        and: "also for replicas, and controllers"
        soon { links().findAll { it.traffic() == Link.Traffic.REPLICATION }*.passing()*.get().every { it.connections() > 0 } }
        soon { links().findAll { it.traffic() == Link.Traffic.CONTROLLER }*.passing()*.get().any { it.connections() > 0 } }
    }

    def "a slow link is listed, seen by a connection, and fast again afterwards"() {
        given:
        def link = link('clients-kafka-1')
        def producer = producer()
        producer.partitionsFor('used')

        when:
        def harm = link.harm([SLOW])

        then:
        soon { harm.inEffect }
        api().proxy('clients-kafka-1').path('toxics')[0].path('name').asText() == 'slow'

        when:
        harm.close()
        harm.close()

        then:
        soon { harm.healed }
        api().proxy('clients-kafka-1').path('toxics').empty

        cleanup:
        producer?.close()
    }

    def "a broker that is cut off from its peers loses its leadership and its place in sync, and gets both back"() {
        given:
        create('cut', [0: [2, 1, 3]])

        when:
        def cut = Injection.all(links().findAll { it.from() && it.isOf('kafka-2') }.collect { it.harm([HOLD]) })

        then:
        soon { cut.inEffect }
        soon { leader('cut') != 'kafka-2' && inSync('cut') == 2 }

        when:
        cut.close()

        then:
        soon { cut.healed && inSync('cut') == 3 }
        links().every { api().proxy(it.name()).path('toxics').empty }

        cleanup:
        cut?.close()
    }

    def "a link that is down refuses connections, until both who closed it are healed"() {
        given:
        def link = link('clients-kafka-3')

        when:
        def first = link.down()
        def second = link.down()
        first.close()

        then:
        soon { second.inEffect }
        !accepts(link)

        when:
        second.close()

        then:
        soon { second.healed }
        accepts(link)
    }

    def "a broker that finds its peers' names no more has lost them when its connections end, and finds them again"() {
        given:
        def away = links().findAll { it.from() == 'kafka-3' }
        def log = cluster.logs()['kafka-3']
        create('named', [0: [1, 2, 3]])

        when:
        def refused = Injection.all(away*.refuseName())
        def cut = Injection.all(away*.down())

        then:
        soon { refused.inEffect && cut.inEffect }

        when:
        cut.close()

        then:
        soon { cut.healed && Files.readString(log).contains('UnknownHostException') && away.every { it.passing().get().connections() == 0 } }

        when:
        refused.close()

        then:
        soon { refused.healed && link('replication-kafka-3-kafka-1').passing().get().connections() > 0 }
        soon { inSync('named') == 3 }

        cleanup:
        cut?.close()
        refused?.close()
    }

    def "a broker that was killed and started again comes back through its proxies"() {
        given:
        create('back', [0: [3, 1, 2]])
        def broker = cluster.targets(harms)[2]

        when:
        def killed = broker.kill()

        then:
        soon { killed.inEffect }

        when:
        killed.close()

        then:
        soon { killed.healed && inSync('back') == 3 }
        soon { link('replication-kafka-3-kafka-1').passing().get().connections() > 0 }
    }

    def "a khaos that is killed leaves nothing of a proxied cluster, and the next one cleans up"() {
        given:
        def other = OtherKhaos.start(home('killed'), 1, true)
        def left = LocalCluster.open(home('killed')).get()
        def processes = [left.process(1), left.proxies().get().process()]

        expect:
        processes.every { it.alive }

        when:
        other.destroyForcibly()

        then:
        soon { processes.every { !it.alive } }
        LocalCluster.find(home('killed'), Progress.SILENT).isEmpty()

        cleanup:
        other?.destroyForcibly()
    }

    def "a cluster that was kept keeps its proxies, and is refused when their server is gone"() {
        given:
        def kept = LocalCluster.start(ONE.withKept(true), home('kept'), Progress.SILENT)
        kept.keep()

        expect:
        LocalCluster.running(home('kept'), Progress.SILENT).get().capabilities().has(Capability.NETWORK)

        when:
        kept.proxies().get().process().kill()
        soon { !kept.proxies().get().process().alive }
        LocalCluster.running(home('kept'), Progress.SILENT)

        then:
        def error = thrown(KhaosError)
        error.what().contains('does not answer any more')
        error.fix().contains('khaos cluster-up --proxied')

        cleanup:
        kept?.stop(true)
    }

    def "any server with Toxiproxy's API can have the proxies, and is left as it was"() {
        given:
        def server = ProxyServer.start(new InetSocketAddress('127.0.0.1', 0), 1)
        def other = LocalCluster.start(ONE.withProxies("http://127.0.0.1:${server.address().port}"), home('other'), Progress.SILENT)

        expect:
        server.proxies().all()*.name() == ['clients-kafka-1']
        Admin.create(other.client()).withCloseable { it.describeCluster().clusterId().get() } == other.id()

        when:
        other.close()

        then:
        server.proxies().all().empty

        cleanup:
        other?.close()
        server?.close()
    }

    @Requires(value = { Programs.has('toxiproxy-server') }, reason = 'there is no toxiproxy-server on the PATH')
    def "a real Toxiproxy does the same"() {
        given:
        def real = LocalCluster.start(
                LocalSettings.DEFAULT.withNodes(2).withProxies(LocalSettings.TOXIPROXY), home('real'), Progress.SILENT)
        def itsHarms = new Harms(real.direct(), real.id(), false, new Journal(home('real')))

        when:
        def harm = Injection.all(real.links(itsHarms).collect { it.harm([HOLD]) })

        then:
        soon { harm.inEffect }

        when:
        harm.close()

        then:
        soon { harm.healed }
        soon { Admin.create(real.client()).withCloseable { it.describeCluster().nodes().get().size() == 2 } }

        cleanup:
        itsHarms?.close()
        real?.close()
    }

    /** Has Kafka ready and no cluster; the same for the same name. */
    private Home home(String name) {
        def place = Files.createDirectories(folder.resolve(name))
        if (!Files.exists(place.resolve('kafka')))
            Files.createSymbolicLink(place.resolve('kafka'), SharedCluster.HOME.folder('kafka'))
        new Home(place)
    }

    private List<Link> links() {
        cluster.links(harms)
    }

    private Link link(String name) {
        links().find { it.name() == name }
    }

    private ProxyApi api() {
        new ProxyApi(cluster.proxies().get().proxies().api())
    }

    private static boolean accepts(Link link) {
        try (def socket = new Socket()) {
            socket.connect(link.entrance(), 10_000)
            true
        } catch (IOException refused) {
            false
        }
    }

    private static boolean soon(Closure<Boolean> condition) {
        Deadline.in(Duration.ofSeconds(90)).poll(Duration.ofMillis(100)) { condition() }
    }

    private void create(String topic, Map<Integer, List<Integer>> places) {
        admin.createTopics([new NewTopic(topic, places)]).all().get()
    }

    private String leader(String topic) {
        watch.reading().flatMap { it.leader(topic, 0) }.orElse('')
    }

    private int inSync(String topic) {
        watch.reading().flatMap { it.inSync(topic, 0) }.orElse(0)
    }

    private KafkaProducer<String, String> producer() {
        new KafkaProducer<String, String>(cluster.client(), new StringSerializer(), new StringSerializer())
    }

    private void produce(String topic, String value) {
        producer().withCloseable { it.send(new ProducerRecord(topic, 0, null, value)).get() }
    }

    private List<String> read(String topic, int records) {
        new KafkaConsumer<String, String>(cluster.client(), new StringDeserializer(), new StringDeserializer()).withCloseable { consumer ->
            def partition = new TopicPartition(topic, 0)
            consumer.assign([partition])
            consumer.seekToBeginning([partition])
            def values = []
            Deadline.in(Duration.ofSeconds(60)).poll(Duration.ZERO) {
                values.addAll(consumer.poll(Duration.ofSeconds(1))*.value())
                values.size() >= records
            }
            values
        }
    }
}
