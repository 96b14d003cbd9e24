package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.Owned
import khaos.base.Progress
import khaos.cluster.ClusterWatch
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings
import khaos.target.Capability
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewTopic
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Brokers of the last Kafka that agrees by ZooKeeper, with proxies in their links. */
@Requires(value = { os.linux }, reason = 'elsewhere 127.1.0.0/16 has to be added first')
class ZooKeeperSpec extends Specification {

    static final LocalSettings ZOOKEEPER = LocalSettings.DEFAULT.withKafka(LocalSettings.ZOOKEEPER_KAFKA).withZooKeeper(true)

    @Shared
    @TempDir
    Path folder

    @Shared
    Home home

    @Shared
    @AutoCleanup
    Owned owned = new Owned()

    @Shared
    LocalCluster cluster

    @Shared
    Harms harms

    @Shared
    ClusterWatch watch

    def setupSpec() {
        SharedCluster.get()
        Files.createSymbolicLink(folder.resolve('kafka'), SharedCluster.HOME.folder('kafka'))
        home = new Home(folder)
        cluster = owned.add(LocalCluster.start(ZOOKEEPER.withProxied(true), home, Progress.SILENT))
        harms = owned.add(new Harms(cluster.direct(), cluster.id(), false, new Journal(home)))
        watch = owned.add(new ClusterWatch(cluster))
        watch.start()
    }

    def "brokers have links for replication, and none of a quorum that is not there"() {
        expect:
        cluster.title().contains('Kafka 3.9.1 with ZooKeeper')
        cluster.links(harms).size() == 3 + 3 * 2
        cluster.capabilities().has(Capability.NETWORK)
        cluster.capabilities().lack(Capability.QUORUM).get().fix().contains('--mode zookeeper')
    }

    def "when the active controller dies, ZooKeeper chooses another, and the dead one comes back in sync"() {
        given:
        Admin.create(cluster.direct()).withCloseable { it.createTopics([new NewTopic('kept', 3, 3 as short)]).all().get() }
        def controller = harms.controller()
        def broker = cluster.targets(harms).find { it.id() == controller }

        when:
        def killed = broker.kill()

        then:
        soon { killed.inEffect }
        soon { other(broker.name()) && watch.reading().get().underReplicated() == 3 }

        when:
        killed.close()

        then:
        soon { killed.healed && watch.reading().map { it.underReplicated() }.orElse(-1) == 0 }

        cleanup:
        killed?.close()
    }

    def "ZooKeeper ends with its brokers"() {
        given:
        def keeper = cluster.zooKeeper().get().process()

        expect:
        keeper.alive

        when:
        cluster.close()

        then:
        soon { !keeper.alive }
    }

    private boolean other(String name) {
        watch.reading().map { it.controller() != name }.orElse(false)
    }

    private static boolean soon(Closure<Boolean> condition) {
        Deadline.in(Duration.ofSeconds(90)).poll(Duration.ofMillis(100)) { condition() }
    }
}
