package khaos.live

import java.nio.file.Path
import java.time.Duration
import khaos.base.Bytes
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.Progress
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.cluster.local.LocalCluster
import khaos.cluster.local.LocalSettings
import khaos.target.Toxin
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewTopic

/**
 * A khaos in a process of its own, to be killed: it keeps a cluster of two brokers, does every harm to it that a cluster does not
 * get over by itself, the worst last, and waits.
 */
class HarmingKhaos {

    static final Map<Integer, List<Integer>> PLACES = [0: [1, 2], 1: [2, 1]]

    static void main(String[] args) {
        def home = new Home(Path.of(args[0]))
        def cluster = LocalCluster.start(LocalSettings.DEFAULT.withNodes(2).withKept(true).withProxied(true), home, Progress.SILENT)
        cluster.keep()
        Admin.create(cluster.client()).withCloseable {
            it.createTopics([new NewTopic('moved', PLACES), new NewTopic('spread', [0: [1], 1: [2]])]).all().get()
        }
        def harms = new Harms(cluster.client(), cluster.id(), cluster.outlivesKhaos(), new Journal(home))
        def broker = { cluster.targets(harms)[it] }
        def topic = { harms.topic(it, { partition, offset -> }) }
        def link = { name -> cluster.links(harms).find { it.name() == name } }
        def all = [
            { link('clients-kafka-1').harm([new Toxin('slow', 'latency', [latency: 5, jitter: 0], Toxin.Stream.BOTH, 1)]) },
            { link('clients-kafka-2').down() },
            { topic('moved').configure('retention.ms', '3600000') },
            { broker(0).configure('num.io.threads', '6') },
            { harms.throttleProducer('someone', new Bytes(10_000)) },
            { topic('moved').moveLeader(0) },
            { topic('spread').reassign() },
            { broker(1).freeze() },
        ]
        def felt = all.every { harm ->
            def injection = harm()
            Deadline.in(Duration.ofSeconds(20)).poll(Duration.ofMillis(50)) { injection.inEffect }
        }
        println(felt ? 'ready' : 'not felt')
        Thread.currentThread().join()
    }
}
