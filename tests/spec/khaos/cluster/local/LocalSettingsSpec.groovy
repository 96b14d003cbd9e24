package khaos.cluster.local

import khaos.base.KhaosError
import spock.lang.Specification

class LocalSettingsSpec extends Specification {

    def "differences name what is and what was asked"() {
        given:
        def found = LocalSettings.DEFAULT

        expect:
        wanted.differences(found) == differences
        LocalSettings.DEFAULT.differences(found.withProxied(true)) == []

        where:
        wanted                                      || differences
        LocalSettings.DEFAULT                       || []
        LocalSettings.DEFAULT.withNodes(5)          || ['has 3 brokers, asked 5']
        LocalSettings.DEFAULT.withKafka('3.9.1')    || ['is Kafka 4.3.1, asked 3.9.1']
        LocalSettings.DEFAULT.withProxied(true)     || ['has no proxies before its links, asked for them']
        LocalSettings.DEFAULT.withKafka('3.9.1').withZooKeeper(true) || ['is Kafka 4.3.1, asked 3.9.1', 'is in KRaft mode, asked for ZooKeeper']
        LocalSettings.DEFAULT.withSecure(Secure.MTLS) || ['is not secured, asked mtls']
        LocalSettings.DEFAULT.withBrokerConfig(a: 'b') || ['has the broker settings {}, asked {a=b}']
    }

    def "#bad is refused"() {
        when:
        make()

        then:
        thrown(KhaosError)

        where:
        bad          | make
        'no broker'  | { LocalSettings.DEFAULT.withNodes(0) }
        'a crowd'    | { LocalSettings.DEFAULT.withProxied(true).withNodes(255) }
        'no ZooKeeper' | { LocalSettings.DEFAULT.withZooKeeper(true) }
        'no secured ZooKeeper' | { LocalSettings.DEFAULT.withKafka('3.9.1').withZooKeeper(true).withSecure(Secure.TLS) }
        'a word'     | { LocalSettings.DEFAULT.withKafka('newest') }
        'a path'     | { LocalSettings.DEFAULT.withKafka('../4.3.1') }
    }
}
