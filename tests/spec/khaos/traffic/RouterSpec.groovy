package khaos.traffic

import org.apache.kafka.common.utils.Utils
import spock.lang.Specification

class RouterSpec extends Specification {

    def "a key goes where Kafka's own partitioner would send it"() {
        expect:
        (0..200).every {
            byte[] key = "key-$it".bytes
            new Router(12).partition(key) == Utils.toPositive(Utils.murmur2(key)) % 12
        }
    }

    def "records without a key fill one partition after the other"() {
        given:
        def router = new Router(3)

        expect:
        (1..301).collect { router.partition(null) }.countBy { it } == [0: 101, 1: 100, 2: 100]
    }
}
