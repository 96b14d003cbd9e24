package khaos.live

import static khaos.cluster.local.Preparation.CLOCK
import static khaos.cluster.local.Preparation.DISK
import static khaos.cluster.local.Preparation.MEMORY

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.ExecutionException
import khaos.base.Bytes
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.KhaosError
import khaos.base.Progress
import khaos.base.Share
import khaos.base.Throughput
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings
import khaos.fault.Fault
import khaos.fault.resource.ClockSkew
import khaos.fault.resource.CorruptSegment
import khaos.fault.resource.CpuLimit
import khaos.fault.resource.DiskFull
import khaos.fault.resource.ExhaustConnections
import khaos.fault.resource.FileLimit
import khaos.fault.resource.MemoryLimit
import khaos.fault.resource.ReadOnlyDisk
import khaos.fault.resource.ResourceFault
import khaos.fault.resource.SlowDisk
import khaos.fault.resource.WipeData
import khaos.target.Capability
import khaos.target.Injection
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewTopic
import org.apache.kafka.clients.producer.KafkaProducer
import org.apache.kafka.clients.producer.ProducerRecord
import org.apache.kafka.common.KafkaException
import org.apache.kafka.common.serialization.ByteArraySerializer
import org.opentest4j.TestAbortedException
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise

/** What a machine can do to brokers, on one cluster that something is written to all the time. */
@Stepwise
class ResourcesSpec extends Specification {

    static final Home HOME = new Home(Path.of('target/resources-home').toAbsolutePath())

    @Shared
    LocalCluster cluster
    @Shared
    Harms harms
    @Shared
    KafkaProducer<byte[], byte[]> producer
    @Shared
    volatile boolean isWriting = true

    def setupSpec() {
        def possible = LocalCluster.capabilities(LocalSettings.DEFAULT.withPrepared([MEMORY, DISK, CLOCK]), HOME)
        def prepared = [(Capability.MEMORY): MEMORY, (Capability.DISK): DISK, (Capability.CLOCK): CLOCK]
                .findAll { possible.has(it.key) }.values()
        cluster = LocalCluster.start(LocalSettings.DEFAULT.withPrepared(prepared).withKept(true), HOME, Progress.SILENT)
        cluster.keep()
        harms = new Harms(cluster.client(), cluster.id(), true, new Journal(HOME))
        Admin.create(cluster.client()).withCloseable {
            it.createTopics([new NewTopic('written', 3, 3 as short).configs(['segment.ms': '500'])]).all().get()
        }
        producer = new KafkaProducer(cluster.client(), new ByteArraySerializer(), new ByteArraySerializer())
        Thread.start('written') {
            while (isWriting) write()
        }
    }

    def cleanupSpec() {
        isWriting = false
        producer?.close(Duration.ZERO)
        harms?.close()
        cluster?.stop(true)
    }

    def "#fault on kafka-#id is felt, as the system or the broker itself says, and heals"(Fault fault, int id) {
        given:
        mustBePossible(fault)
        within(30) { closedSegments(id) > 0 }

        when:
        def injection = fault.on(broker(id))

        then:
        within(30) { injection.inEffect }

        when:
        injection.close()

        then:
        within(90) { injection.healed }

        where:
        fault                                                          | id
        CpuLimit.cpuLimit(new Share(0.02))                             | 1
        FileLimit.fileLimit(120)                                       | 2
        ExhaustConnections.exhaustConnections(200)                     | 3
        ClockSkew.clockSkew(Duration.ofHours(-1))                      | 1
        ClockSkew.clockSkew(Duration.ofHours(1))                       | 2
        SlowDisk.slowDisk(new Throughput(new Bytes(500_000)))          | 3
        CorruptSegment.corruptSegment()                                | 1
        DiskFull.diskFull(keep: new Bytes(1 << 20))                    | 2
        ReadOnlyDisk.readOnlyDisk()                                    | 3
        WipeData.wipeData()                                            | 1
    }

    def "a limit of memory is felt when the system takes some back, or kills; one that cannot be kept is refused"() {
        given:
        mustBePossible(MemoryLimit.memoryLimit(new Bytes(1 << 30)))
        Injection injection = null

        when: 'pages that are not on the disk yet cannot be taken back'
        within(60) { injection = limited(2) }

        then:
        within(30) { injection.inEffect }

        when:
        injection.close()
        within(90) { injection.healed }
        MemoryLimit.memoryLimit(new Bytes(20 << 20)).on(broker(2))

        then:
        def error = thrown(KhaosError)
        error.what().startsWith('kafka-2 holds ')
        new Journal(HOME).left() == []
    }

    def "what a khaos that was killed had done to the machine, the next one undoes"() {
        given:
        def faults = [CpuLimit.cpuLimit(new Share(0.02)), ClockSkew.clockSkew(Duration.ofHours(-1)), DiskFull.diskFull()]
        faults.each { mustBePossible(it) }
        def other = OtherKhaos.start(HarmingMachine, HOME.folder().toString())

        when:
        other.destroyForcibly().waitFor()

        then:
        new Journal(HOME).left().size() >= 3

        when:
        cluster = LocalCluster.find(HOME, Progress.SILENT).get()

        then:
        new Journal(HOME).left() == []
        within(90) { cluster.nodes().every { it.state().toString() == 'running' } }
        groups('cpu') == []
        !Files.exists(HOME.folder().resolve('cluster/kept/kafka-2/data/khaos-ballast'))
        Files.readString(HOME.folder().resolve('cluster/kept/kafka-1/clock')) == '+0.000'
    }

    def "nothing of it is left on the machine when the cluster has ended"() {
        when:
        isWriting = false
        cluster.stop(true)

        then:
        groups('cpu') + groups('memory') == []
        !Files.readString(Path.of('/proc/mounts')).contains(HOME.folder().toString())
    }

    private void write() {
        try {
            producer.send(new ProducerRecord('written', new byte[20_000])).get()
        } catch (ExecutionException | KafkaException hurt) {
            // some are lost here, and that is another spec's
        }
    }

    private void mustBePossible(ResourceFault<?> fault) {
        def lack = cluster.capabilities().lack(ResourceFault.neededBy(fault.class).get())
        if (lack.present) throw new TestAbortedException(lack.get().why())
    }

    private broker(int id) {
        cluster.targets(harms).find { it.id() == id }
    }

    /** To hardly more than the broker holds itself; null when that cannot be done now. */
    private Injection limited(int id) {
        try {
            MemoryLimit.memoryLimit(new Bytes(own(id) + (16 << 20))).on(broker(id))
        } catch (KhaosError notNow) {
            if (!notNow.what().contains('cannot be taken back')) throw notNow
            null
        }
    }

    private int closedSegments(int id) {
        def data = cluster.nodes().find { it.name() == "kafka-$id" }.data()
        new File(data, 'written-0').list().count { it.endsWith('.log') } - 1
    }

    /** What the broker holds that is no file's. */
    private long own(int id) {
        def pid = cluster.nodes().find { it.name() == "kafka-$id" }.pid()
        (Files.readAllLines(Path.of("/proc/$pid/status")).find { it.startsWith('RssAnon:') } =~ /\d+/)[0].toLong() * 1024
    }

    /** Control groups of this cluster's brokers. */
    private static List<String> groups(String controller) {
        def folders = [Path.of('/sys/fs/cgroup', controller), Path.of('/sys/fs/cgroup')].findAll { Files.isDirectory(it) }
        def mine = (1..3).collect { "khaos-kafka-$it-" + Integer.toHexString(HOME.folder().resolve("cluster/kept/kafka-$it").toString().hashCode()) }
        folders.collectMany { folder -> mine.collect { folder.resolve(it) } }.findAll { Files.exists(it) }*.toString()
    }

    private static boolean within(int seconds, Closure<Boolean> condition) {
        Deadline.in(Duration.ofSeconds(seconds)).poll(Duration.ofMillis(50)) { condition() }
    }
}
