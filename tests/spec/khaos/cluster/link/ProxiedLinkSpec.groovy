package khaos.cluster.link

import com.sun.net.httpserver.HttpServer
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import khaos.base.Deadline
import khaos.base.Home
import khaos.base.KhaosError
import khaos.cluster.harm.Harms
import khaos.cluster.harm.Journal
import khaos.network.ProxySpecification
import khaos.network.api.ProxyServer
import khaos.target.Link
import khaos.target.Link.Traffic
import khaos.target.Toxin
import khaos.target.Toxin.Stream
import spock.lang.AutoCleanup
import spock.lang.TempDir

/** Links over the API of a real server; no Kafka is asked for anything. */
class ProxiedLinkSpec extends ProxySpecification {

    static final Map ONE_MS = [latency: 1, jitter: 0]

    @TempDir
    Path folder

    @AutoCleanup
    Harms harms

    int target

    def setup() {
        harms = new Harms(['bootstrap.servers': '127.0.0.1:1'], 'a-cluster', true, new Journal(new Home(folder)))
        target = echoing()
    }

    def "a harm is in effect when an open connection shows it, and healed when nothing of it is listed"() {
        given:
        def link = link()
        def socket = connect(link.entrance().port)
        echo(socket, bytes(100))

        when:
        def harm = link.harm([toxin('slow', Stream.BOTH), toxin('', Stream.UPSTREAM)])

        then:
        soon { harm.inEffect }
        toxics() == ['slow', 'latency_upstream']
        journalled() == 2
        link.passing().get().connections() == 1
        soon { link.passing().get().bytes() == 200L }

        when:
        harm.close()
        harm.close()

        then:
        harm.healed
        toxics() == []
        journalled() == 0
    }

    def "what was there before is there afterwards, and nobody's toxic is taken for one of khaos's"() {
        given:
        def link = link()
        toxic('clients-kafka-1', [type: 'latency', stream: 'downstream', attributes: [latency: 1]])

        when:
        def first = link.harm([toxin('', Stream.DOWNSTREAM)])
        def second = link.harm([toxin('', Stream.DOWNSTREAM)])

        then:
        toxics() == ['latency_downstream', 'latency_downstream_2', 'latency_downstream_3']

        when:
        first.close()

        then:
        toxics() == ['latency_downstream', 'latency_downstream_3']

        when:
        second.close()

        then:
        toxics() == ['latency_downstream']
    }

    def "of several toxics all are placed, or none"() {
        given:
        def link = link()
        toxic('clients-kafka-1', [name: 'mine', type: 'noop'])

        when:
        link.harm([toxin('first', Stream.UPSTREAM), last])

        then:
        def error = thrown(KhaosError)
        error.what().contains(what)
        toxics() == ['mine']
        journalled() == 0

        where:
        last                                                    || what
        new Toxin('mine', 'noop', [:], Stream.UPSTREAM, 1)      || 'the link clients-kafka-1 has a toxic mine already'
        new Toxin('new', 'lateness', [:], Stream.UPSTREAM, 1)   || 'invalid toxic type'
    }

    def "a link that two closed is open when both are healed, and as closed as it was before"() {
        given:
        def link = link()
        if (!wasOpen) call('POST', '/proxies/clients-kafka-1', [enabled: false])

        when:
        def first = link.down()
        def second = link.down()
        first.close()

        then:
        first.healed
        second.inEffect
        !isEnabled()

        when:
        second.close()

        then:
        second.healed
        isEnabled() == wasOpen

        where:
        wasOpen << [true, false]
    }

    def "a server that lost the proxies is told apart from one that is gone, and neither counts as healed"() {
        given:
        def own = ProxyServer.start(new InetSocketAddress('127.0.0.1', 0), 1)
        def proxies = proxies("http://127.0.0.1:${own.address().port}", freePort())
        proxies.make()
        def harm = proxies.links(harms, [:])[0].harm([toxin('slow', Stream.UPSTREAM)])

        expect:
        proxies.trouble().isEmpty()

        when:
        own.proxies().remove(own.proxies().named('clients-kafka-1').get())
        harm.close()

        then:
        def lost = thrown(KhaosError)
        lost.what().endsWith('has lost a proxy of the cluster: it was started afresh, or somebody removed it')
        proxies.trouble().get().contains('has no proxy clients-kafka-1 any more')

        when:
        own.close()
        harm.close()

        then:
        def gone = thrown(KhaosError)
        gone.what().contains('does not answer any more')
        gone.fix() == 'end the cluster and start it again: khaos cluster-down, khaos cluster-up --proxied'
        proxies.trouble().get() == gone.what()
        journalled() == 1

        cleanup:
        own?.close()
    }

    def "a proxy that is somebody else's is left alone, and none of ours stays beside it"() {
        given:
        int port = freePort()
        call('POST', '/proxies', [name: 'clients-kafka-2', listen: '127.0.0.1:0', upstream: "127.0.0.1:$target"])

        when:
        new LinkProxies(api(), [way(1, port), way(2, freePort())]).make()

        then:
        def error = thrown(KhaosError)
        error.what() == "the server at ${api()} has a proxy clients-kafka-2 already"
        json(call('GET', '/proxies')).keySet() == ['clients-kafka-2'] as Set
    }

    def "for a server without khaos's extensions, both streams are two toxics, and what is listed counts"() {
        given:
        def stock = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        stock.createContext('/') { exchange ->
            def isOurs = exchange.requestURI.path ==~ '/metrics|.*/connections'
            def request = HttpRequest.newBuilder(URI.create(api() + (isOurs ? '/nowhere' : exchange.requestURI.toString())))
                    .method(exchange.requestMethod, HttpRequest.BodyPublishers.ofByteArray(exchange.requestBody.readAllBytes()))
            def answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length ?: -1)
            exchange.responseBody.withCloseable { it.write(answer.body()) }
        }
        stock.start()
        def proxies = proxies("http://127.0.0.1:$stock.address.port", freePort())
        proxies.make()
        def link = proxies.links(harms, [:])[0]
        echo(connect(link.entrance().port), bytes(10))

        when:
        def harm = link.harm([toxin('slow', Stream.BOTH)])

        then:
        toxics() == ['slow_upstream', 'slow_downstream']
        harm.inEffect
        link.passing().isEmpty()

        when:
        harm.close()

        then:
        harm.healed
        toxics() == []

        cleanup:
        stock?.stop(0)
    }

    def "what a cure wrote down heals what a khaos that died had left, once and again"() {
        given:
        link().harm([toxin('slow', Stream.UPSTREAM)])
        def cure = new ToxicRemoved(api(), 'clients-kafka-1', 'slow')

        when:
        2.times { cure.heal(null) }

        then:
        toxics() == []
        cure.told() == 'the link clients-kafka-1 was harmed by slow'
    }

    def "a name is refused until all who did it are healed, and after a crash by its cure"() {
        given:
        def hosts = folder.resolve('hosts')
        Files.write(hosts, ['127.0.0.1 kafka-1', '127.1.1.2 kafka-2', '127.1.1.12 kafka-12'])
        def ways = [Traffic.REPLICATION, Traffic.CONTROLLER].collect { Way.between(it, 'kafka-1', 'kafka-2', '127.1.1.2:1', '127.0.0.1:1') }
        def links = new LinkProxies(api(), ways).links(harms, ['kafka-1': hosts])

        when:
        def both = links*.refuseName()

        then:
        both*.inEffect == [true, true]
        Files.readAllLines(hosts) == ['127.0.0.1 kafka-1', '# 127.1.1.2 kafka-2', '127.1.1.12 kafka-12']
        journalled() == 1

        when:
        both[0].close()

        then:
        both[1].inEffect

        when:
        both[1].close()

        then:
        both*.healed == [true, true]
        Files.readAllLines(hosts)[1] == '127.1.1.2 kafka-2'

        when:
        new HostsFile(hosts).hide('kafka-2')
        2.times { new NameHidden(hosts, 'kafka-2').heal(null) }

        then:
        new HostsFile(hosts).has('kafka-2')
    }

    def "clients have no names to be refused"() {
        when:
        link().refuseName()

        then:
        def error = thrown(KhaosError)
        error.fix().contains("on peers('kafka-1')")
    }

    def "what Toxiproxy itself tells of bytes is not taken for what passes"() {
        expect:
        Passings.parsed('toxiproxy_proxy_received_bytes_total{direction="upstream",listener="a",proxy="p",upstream="b"} 7') == [:]
    }

    private Link link() {
        def proxies = proxies(api(), freePort())
        proxies.make()
        proxies.links(harms, [:])[0]
    }

    private LinkProxies proxies(String api, int port) {
        new LinkProxies(api, [way(1, port)])
    }

    private Way way(int broker, int port) {
        Way.ofClients("kafka-$broker", "127.0.0.1:$port", "127.0.0.1:$target")
    }

    private String api() {
        "http://127.0.0.1:${server.address().port}"
    }

    private static Toxin toxin(String name, Stream stream) {
        new Toxin(name, 'latency', ONE_MS, stream, 1)
    }

    private List<String> toxics() {
        json(call('GET', '/proxies/clients-kafka-1')).toxics*.name
    }

    private boolean isEnabled() {
        json(call('GET', '/proxies/clients-kafka-1')).enabled
    }

    private int journalled() {
        folder.resolve('undo').toFile().list().length
    }

    private static int freePort() {
        new ServerSocket(0, 1, InetAddress.getByName('127.0.0.1')).withCloseable { it.localPort }
    }

    private static boolean soon(Closure<Boolean> condition) {
        Deadline.in(Duration.ofSeconds(30)).poll(Duration.ofMillis(20), condition)
    }
}
