package khaos.live

import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.ExecutionException
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.KhaosError
import khaos.base.Progress
import khaos.cluster.ExternalCluster
import khaos.cluster.TopicSpec
import khaos.cluster.Topics
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewTopic
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class TopicsSpec extends Specification {

    static int count = 0

    /** Brokers hear of a deleted topic at different times: each feature has a name of its own. */
    String name = "topics-spec-${count++}"

    @TempDir Path folder

    @AutoCleanup
    Admin admin = Admin.create(SharedCluster.get().client())

    @AutoCleanup
    Topics topics = new Topics(SharedCluster.get(), new Home(folder), Progress.SILENT)

    def cleanup() {
        if (name in admin.listTopics().names().get()) admin.deleteTopics([name]).all().get()
    }

    private TopicSpec spec(Map<String, Object> other = [:]) {
        def all = [partitions: 4, replicas: 3, config: ['retention.ms': '60000']] + other
        new TopicSpec(name, all.partitions, all.replicas, all.config)
    }

    private found() {
        admin.describeTopics([name]).allTopicNames().get()[name]
    }

    private id() {
        found().topicId()
    }

    private void madeByAnother() {
        admin.createTopics([new NewTopic(name, 4, (short) 3).configs(['retention.ms': '60000'])]).all().get()
        assert Deadline.in(Duration.ofSeconds(10)).poll(Duration.ofMillis(50)) { isKnownToAll() }
    }

    private boolean isKnownToAll() {
        (1..6).every {
            try {
                found().topicId()
            } catch (ExecutionException notYet) {
                false
            }
        }
    }

    def "an absent topic is made as wanted, every replica in sync"() {
        when:
        topics.ensure([spec()], false)

        then:
        found().partitions().size() == 4
        found().partitions().every { it.leader() != null && it.isr().size() == 3 }
    }

    def "a fitting topic is used as it is"() {
        given:
        madeByAnother()
        def before = id()

        when:
        topics.ensure([spec()], false)

        then:
        id() == before
    }

    def "a topic with other #what is refused, naming the difference"() {
        given:
        madeByAnother()

        when:
        topics.ensure([spec(other)], false)

        then:
        def error = thrown(KhaosError)
        error.what() == "the existing topic `$name` has $difference"

        where:
        what         | other                             || difference
        'partitions' | [partitions: 6]                   || 'partitions 4, the scenario wants 6'
        'replicas'   | [replicas: 1]                     || 'replicas 3, the scenario wants 1'
        'settings'   | [config: ['retention.ms': '777']] || 'retention.ms 60000, the scenario wants 777'
    }

    def "a topic that khaos made is made afresh when asked"() {
        given:
        topics.ensure([spec()], false)
        def before = id()

        when:
        topics.ensure([spec(partitions: 5)], true)

        then:
        id() != before
        found().partitions().size() == 5
    }

    def "a topic that another made is never deleted, even where khaos once made one of that name"() {
        given:
        topics.ensure([spec()], false)
        admin.deleteTopics([name]).all().get()
        assert Deadline.in(Duration.ofSeconds(10)).poll(Duration.ofMillis(50)) { (1..6).every { !(name in admin.listTopics().names().get()) } }
        madeByAnother()
        def before = id()

        when:
        topics.ensure([spec()], true)

        then:
        id() == before
    }

    def "a cluster of others is met at one of its brokers, whatever the other address is"() {
        expect:
        ExternalCluster.connect("127.0.0.1:9,${SharedCluster.bootstrap()}", new Properties()).brokers() == 3
    }
}
