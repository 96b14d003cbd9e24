package khaos.report

import static khaos.report.Runs.incident
import static khaos.report.Runs.judged

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import khaos.base.BadInput
import khaos.base.KhaosError
import khaos.history.Ending
import khaos.history.Sample
import khaos.history.Watcher
import spock.lang.Specification

class MetricsServerSpec extends Specification {

    def "the last sample is at /metrics, and nothing when the server is closed"() {
        given:
        def server = MetricsServer.open('0')
        def told = Mock(Watcher)
        def sample = judged([], [incident('an "outage"')]).run().totals()

        when:
        def before = get(server.address())
        server.beside(told, 'chaos/outage', 42).sampled(sample)
        def after = get(server.address())
        def elsewhere = get(server.address().replace('/metrics', '/'))

        then:
        1 * told.sampled(sample)
        [before.statusCode(), after.statusCode(), elsewhere.statusCode()] == [200, 200, 404]
        before.body() == ''
        after.headers().firstValue('Content-Type').get().startsWith('text/plain; version=0.0.4')
        after.body().readLines().containsAll([
            'khaos_run_info{scenario="chaos/outage",seed="42"} 1',
            'khaos_run_elapsed_seconds 3',
            '# TYPE khaos_records_acked_total counter',
            'khaos_records_acked_total{topic="orders"} 3000',
            'khaos_response_seconds_count{topic="orders"} 0',
            'khaos_incidents_in_effect{incident="an \\"outage\\""} 0',
        ])

        when:
        server.close()
        get(server.address())

        then:
        thrown(ConnectException)
    }

    def "flows are told with their instances"() {
        expect:
        Prometheus.of('a', 1, judged([], [], Ending.DURATION, [new Sample.Flow('checkout', 12, 7, 4, 1, 20d)]).run().totals()).readLines().containsAll([
            'khaos_flow_instances_started_total{flow="checkout"} 12',
            'khaos_flow_instances_completed_total{flow="checkout"} 7',
            'khaos_flow_instances_in_flight{flow="checkout"} 4',
            'khaos_flow_instances_cut_total{flow="checkout"} 1',
        ])
    }

    def "every line is one that Prometheus can read, and each name has one head"() {
        given:
        def lines = Prometheus.of('x\\"\n', 1, judged([], [incident('a'), incident('a')]).run().totals()).readLines()

        expect:
        lines.every { it =~ /^(# (HELP|TYPE) khaos_\w+ .+|khaos_\w+(\{\w+="(\\.|[^"\\])*"(,\w+="(\\.|[^"\\])*")*\})? -?[\d.]+)$/ }
        lines.findAll { it.startsWith('# TYPE') }.with { it.size() == it.unique().size() }
    }

    def "without a host only this machine reaches it: #address"() {
        given:
        def server = MetricsServer.open(address)

        expect:
        server.address().startsWith('http://127.0.0.1:')

        cleanup:
        server.close()

        where:
        address << ['0', ':0', '127.0.0.1:0']
    }

    def "a port that is taken is named"() {
        given:
        def server = MetricsServer.open('0')

        when:
        MetricsServer.open(URI.create(server.address()).port.toString())

        then:
        def taken = thrown(KhaosError)
        taken.what().startsWith("metrics cannot be served at 127.0.0.1:${URI.create(server.address()).port}")

        cleanup:
        server.close()
    }

    def "what is no address is refused: #address"() {
        when:
        MetricsServer.open(address)

        then:
        thrown(BadInput)

        where:
        address << ['', 'here', 'a:b', '1:70000']
    }

    private static HttpResponse<String> get(String address) {
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
    }
}
