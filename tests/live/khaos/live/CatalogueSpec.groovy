package khaos.live

import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CompletableFuture
import khaos.base.Deadline
import khaos.history.Finished
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.OffsetSpec
import org.apache.kafka.common.TopicPartition
import spock.lang.TempDir

/** Each scenario of the catalogue for a few seconds: it shows what it is for. */
class CatalogueSpec extends TrafficSpecification {

    @TempDir
    Path home

    def "quickstart: billing reads all that is produced"() {
        when:
        Finished run = perform('quickstart', 6)
        def billing = run.totals().groups().find { it.group() == 'billing' }

        then:
        isCounted(run)
        billing.consumed() == run.totals().topics()[0].acked()
        new String(records('orders').first().value()).contains('"order_id":"')
    }

    def "traffic/high-throughput: both topics are produced to and read"() {
        when:
        Finished run = perform('traffic/high-throughput', 6)

        then:
        isCounted(run)
        run.totals().topics()*.acked().every { it > 0 }
        run.totals().groups()*.consumed().every { it > 0 }
    }

    def "traffic/consumer-lag: every group falls far behind"() {
        when:
        Finished run = perform('traffic/consumer-lag', 6)

        then:
        isCounted(run)
        run.totals().groups().every { group ->
            def acked = run.totals().topics().find { it.topic() == group.topic() }.acked()
            group.lag().asLong == acked - group.consumed() && group.lag().asLong > acked / 2
        }
    }

    def "traffic/hot-partition: one key keeps one partition busy, Zipf's keys make some hotter than others"() {
        when:
        Finished run = perform('traffic/hot-partition', 6)
        def transactions = recordsByPartition('transactions')
        def events = recordsByPartition('user-events')

        then:
        isCounted(run)
        transactions.count { it > 0 } == 1
        events.max() > 2 * events.sum() / events.size()
    }

    def "chaos/uneven-assignment: of five consumers some have more partitions than others"() {
        when:
        def run = CompletableFuture.supplyAsync { perform('chaos/uneven-assignment', 8) }
        def shares = []
        def settled = Deadline.in(Duration.ofSeconds(60)).poll(Duration.ofMillis(200)) {
            shares = assignment('workers')
            shares.size() == 5 && shares.sum() == 12 && shares.min() > 0 || run.done
        }

        then:
        isCounted(run.get())
        settled
        shares.sort() == [2, 2, 2, 3, 3]
    }

    private static boolean isCounted(Finished run) {
        run.totals().topics().every {
            it.acked() > 0 && it.sent() == it.acked() + it.failed() + it.unknown() && it.failed() + it.unknown() == 0
        }
    }

    private Finished perform(String scenario, int seconds) {
        performed(scenario, seconds, home).run()
    }

    private static List<Long> recordsByPartition(String topic) {
        try (def admin = Admin.create(SharedCluster.get().client())) {
            def partitions = admin.describeTopics([topic]).allTopicNames().get()[topic].partitions()
            def ends = partitions.collectEntries { [new TopicPartition(topic, it.partition()), OffsetSpec.latest()] }
            admin.listOffsets(ends).all().get().values()*.offset()
        }
    }

    private static List<Integer> assignment(String group) {
        try (def admin = Admin.create(SharedCluster.get().client())) {
            admin.describeConsumerGroups([group]).all().get()[group].members()*.assignment()*.topicPartitions()*.size()
        } catch (Exception notYet) {
            []
        }
    }
}
