package khaos.cluster.local

import khaos.base.BadInput
import spock.lang.Specification

class KafkaVersionSpec extends Specification {

    def "Kafka #version runs on JDK #jdk"() {
        when:
        new KafkaVersion(version).mustRunOn(jdk)

        then:
        noExceptionThrown()

        where:
        version | jdk
        '4.3.1' | 17
        '4.3.1' | 25
        '3.9.1' | 25
        '3.7.2' | 21
    }

    def "Kafka #version on JDK #jdk is refused: #reason"() {
        when:
        new KafkaVersion(version).mustRunOn(jdk)

        then:
        def error = thrown(BadInput)
        error.what() == reason

        where:
        version | jdk || reason
        '3.7.2' | 25  || 'Kafka 3.7.2 does not run on JDK 25'
        '2.8.0' | 17  || 'Kafka 2.8.0 is too old for a local cluster'
    }
}
