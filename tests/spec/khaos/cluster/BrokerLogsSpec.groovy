package khaos.cluster

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class BrokerLogsSpec extends Specification {

    @TempDir
    Path folder

    def "what was printed before is not copied"() {
        given:
        def log = Files.writeString(folder.resolve('a'), 'before ')
        def logs = BrokerLogs.fromNow(Stub(Cluster) { logs() >> ['kafka-1': log] })

        when:
        Files.writeString(log, 'before since')
        logs.copyInto(folder.resolve('copies'))

        then:
        Files.readString(folder.resolve('copies/kafka-1.log')) == 'since'
    }

    def "of a broker that prints too much the last is kept, and it says so"() {
        given:
        def log = Files.writeString(folder.resolve('a'), '')
        def logs = BrokerLogs.fromNow(Stub(Cluster) { logs() >> ['kafka-1': log] })

        when:
        Files.writeString(log, 'x' * 7 + 'y' * BrokerLogs.MOST_BYTES)
        logs.copyInto(folder.resolve('copies'))

        then:
        Files.readString(folder.resolve('copies/kafka-1.log')).startsWith('[7 bytes before this are left out]\nyyy')
        Files.size(folder.resolve('copies/kafka-1.log')) == BrokerLogs.MOST_BYTES + 35
    }

    def "of a cluster whose logs are elsewhere there is no folder"() {
        when:
        BrokerLogs.fromNow(Stub(Cluster) { logs() >> [:] }).copyInto(folder.resolve('copies'))

        then:
        !Files.exists(folder.resolve('copies'))
    }
}
