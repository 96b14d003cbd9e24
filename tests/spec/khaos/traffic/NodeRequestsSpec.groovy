package khaos.traffic

import java.util.stream.Stream
import org.apache.kafka.common.Metric
import org.apache.kafka.common.MetricName
import spock.lang.Specification

class NodeRequestsSpec extends Specification {

    def "requests to #broker: what all clients sent there, less what was answered; known if anything was sent"() {
        given:
        def producer = client('node-1': [10, 8], 'node-2': [5, 5], 'node--1': [3, 0])
        def consumer = client('node-1': [4, 3], "node-${Integer.MAX_VALUE - 1}": [7, 6])

        expect:
        NodeRequests.unanswered(Stream.of(producer, consumer), broker) == (left < 0 ? OptionalLong.empty() : OptionalLong.of(left))

        where:
        broker    || left
        'kafka-1' || 4
        'kafka-2' || 0
        'kafka-3' || -1
    }

    private Map<MetricName, Metric> client(Map<String, List<Integer>> nodes) {
        nodes.collectMany { node, counts ->
            [metric('request-total', node, counts[0]), metric('response-total', node, counts[1]), metric('request-size-avg', node, 77)]
        }.collectEntries { [it.metricName(), it] }
    }

    private Metric metric(String name, String node, double value) {
        def known = new MetricName(name, 'producer-node-metrics', '', ['node-id': node])
        Stub(Metric) { metricName() >> known; metricValue() >> value }
    }
}
