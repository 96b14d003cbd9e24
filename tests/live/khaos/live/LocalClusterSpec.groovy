package khaos.live

import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.NewTopic
import spock.lang.Specification

class LocalClusterSpec extends Specification {

    def "a fresh topic has every replica in sync on a cluster that has just started"() {
        given:
        def admin = Admin.create(SharedCluster.get().client())

        when:
        admin.createTopics([new NewTopic('fresh', 12, (short) 3)]).all().get()
        def partitions = admin.describeTopics(['fresh']).allTopicNames().get().fresh.partitions()

        then:
        partitions.size() == 12
        partitions.every { it.isr().size() == 3 && it.leader() != null }

        cleanup:
        admin.deleteTopics(['fresh']).all().get()
        admin.close()
    }
}
