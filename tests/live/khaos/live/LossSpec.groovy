package khaos.live

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.Between
import khaos.base.Deadline
import khaos.check.Judged
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.history.Audit
import khaos.plan.ClusterPlan
import khaos.plan.Place
import khaos.plan.Plan
import khaos.plan.TopicPlan
import khaos.value.UniformKey
import khaos.wire.Identity
import khaos.wire.Payload
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewTopic
import spock.lang.TempDir

/** Kafka really loses what it acknowledged, and the ledger says how much, as somebody who reads the log finds it. */
class LossSpec extends TrafficSpecification {

    @TempDir
    Path home

    def "chaos/acked-loss: what a stale leader never had is told as lost, record by record"() {
        when:
        Judged judged = performed('chaos/acked-loss', 50, home)
        Audit.Topic books = judged.audit().topics()[0]
        Audit.Anomaly loss = judged.audit().anomalies().find { it.id() == 'L1' }

        then:
        judged.judgements()*.verdict()*.held == [true]
        judged.audit().gaps() == []
        judged.run().totals().incidents()*.trouble() == ['', '']

        and: "nothing is unknown, so that what is not there was lost"
        books.acked() == judged.run().totals().topics()[0].sent()
        books.found() == distinct('orders', judged.run().run())
        loss.count() == books.acked() - books.found()
        loss.count() > 0
        loss.legal().contains("acks '1'")
    }

    def "what lay on the only replica is lost when its broker's data is wiped"() {
        given:
        try (def admin = Admin.create(SharedCluster.get().client())) {
            admin.createTopics([new NewTopic('wiped', [0: [1], 1: [2], 2: [3]])]).all().get()
        }
        def topic = new TopicPlan('wiped', 3, 1, [:], UniformKey.uniform(100), new Payload(Between.of(100, 200)), true,
                [producers(1, 500)], [], Place.NOWHERE)

        when:
        Judged judged = judged(new Plan('spec', '', Optional.empty(), [topic], ClusterPlan.DEFAULT, Optional.empty(), [:]), 16) {
            downMeanwhile('kafka-2') { wipe('wiped-1') }
        }
        Audit.Topic books = judged.audit().topics()[0]
        Audit.Anomaly loss = judged.audit().anomalies().find { it.id() == 'L1' }

        then:
        judged.audit().gaps() == []
        books.unknown() == 0
        books.found() == distinct('wiped', judged.run().run())
        loss.count() == books.acked() - books.found()
        loss.count() > 100
        loss.examples().every { it.startsWith('partition 1,') }
        loss.legal() == 'one replica'

        cleanup: "a partition with one replica would be offline in others' outages"
        try (def admin = Admin.create(SharedCluster.get().client())) {
            admin.deleteTopics(['wiped']).all().get()
        }
    }

    /** How many different records of the run a client reads that khaos has no hand in. */
    private static long distinct(String topic, long run) {
        records(topic).findAll { isOf(run, it) }.collect {
            byte[] identity = it.headers().lastHeader(Identity.HEADER).value()
            [Identity.partition(identity), Identity.writer(identity), Identity.sequence(identity)]
        }.toSet().size()
    }

    private static void downMeanwhile(String broker, Runnable act) {
        try (def harms = new Harms(SharedCluster.get().client(), SharedCluster.get().id(), false, new Journal(SharedCluster.HOME));
                def death = SharedCluster.get().targets(harms).find { it.name() == broker }.kill()) {
            assert Deadline.in(Duration.ofSeconds(5)).poll(Duration.ofMillis(10)) { death.inEffect }
            act.run()
        }
    }

    private static void wipe(String partition) {
        def folders = Files.walk(SharedCluster.HOME.folder('cluster')).withCloseable { all -> all.filter { it.fileName.toString() == partition }.toList() }
        assert folders.size() == 1
        folders[0].toFile().deleteDir()
    }
}
