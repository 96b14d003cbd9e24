package khaos.cluster

import khaos.base.BadInput
import khaos.base.KhaosError
import spock.lang.Specification

class ExternalClusterSpec extends Specification {

    def "no answer at #bootstrap says why"() {
        when:
        ExternalCluster.connect(bootstrap, new Properties())

        then:
        def error = thrown(KhaosError)
        error.what() ==~ what

        where:
        bootstrap                            || what
        'no.such.host.invalid:9092'          || /the host no\.such\.host\.invalid is not known/
        '127.0.0.1:1'                        || /127\.0\.0\.1:1 does not answer \(Connection refused\)/
        'no.such.host.invalid:1,127.0.0.1:1' || /the host .* is not known; 127\.0\.0\.1:1 does not answer .*/
    }

    def "`#bootstrap` is not an address"() {
        when:
        ExternalCluster.connect(bootstrap, new Properties())

        then:
        thrown(BadInput)

        where:
        bootstrap << ['localhost', ':9092', 'localhost:port', 'localhost:99999']
    }
}
