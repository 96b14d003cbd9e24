package khaos.fault.network

import static java.time.Duration.ofMillis
import static java.time.Duration.ofSeconds

import khaos.base.Bytes
import khaos.base.Deadline
import khaos.base.Share
import khaos.base.Throughput
import khaos.network.ProxySpecification
import khaos.target.Capability
import khaos.target.Injection
import khaos.target.Link
import khaos.target.Toxin.Stream
import khaos.target.network.Crossed
import khaos.target.network.Links

/** Each harm on a real proxy before a real socket. */
class NetworkFaultsSpec extends ProxySpecification {

    static final Share FIFTH = new Share(0.2d)

    def "#fault is the toxic #type of Toxiproxy's, in its units"() {
        expect:
        with(fault.toxin()) {
            it.type() == type
            it.attributes() == attributes
            it.stream() == stream
            it.toxicity() == toxicity
        }

        where:
        fault                                                                                       || type          | attributes                                            | stream            | toxicity
        Latency.latency(ofMillis(200))                                                              || 'latency'     | [latency: 200L, jitter: 0L]                           | Stream.DOWNSTREAM | 1
        Latency.latency(ofMillis(200), jitter: ofMillis(50), stream: 'both')                        || 'latency'     | [latency: 200L, jitter: 50L]                          | Stream.BOTH       | 1
        Bandwidth.bandwidth(new Throughput(new Bytes(1 << 20)))                                     || 'bandwidth'   | [rate: 1049L]                                         | Stream.BOTH       | 1
        SlowClose.slowClose(ofSeconds(5), toxicity: FIFTH)                                          || 'slow_close'  | [delay: 5000L]                                        | Stream.BOTH       | 0.2d
        Timeout.timeout(ofSeconds(10))                                                              || 'timeout'     | [timeout: 10000L]                                     | Stream.BOTH       | 1
        Blackhole.blackhole(stream: 'upstream')                                                     || 'timeout'     | [timeout: 0L]                                         | Stream.UPSTREAM   | 1
        Reset.reset()                                                                               || 'reset_peer'  | [timeout: 0L]                                         | Stream.UPSTREAM   | 1
        Reset.reset(after: ofMillis(500), toxicity: FIFTH)                                          || 'reset_peer'  | [timeout: 500L]                                       | Stream.UPSTREAM   | 0.2d
        Slicer.slicer(new Bytes(100), variation: new Bytes(20), delay: ofMillis(2))                 || 'slicer'      | [average_size: 100L, size_variation: 20L, delay: 2000L] | Stream.BOTH     | 1
        LimitData.limitData(new Bytes(1024))                                                        || 'limit_data'  | [bytes: 1024L]                                        | Stream.BOTH       | 1
        Corrupt.corrupt(new Share(0.001d))                                                          || 'corrupt'     | [rate: 0.001d]                                        | Stream.BOTH       | 1
        PacketLoss.packetLoss(FIFTH, correlation: new Share(0.25d))                                 || 'packet_loss' | [loss_rate: 0.2d, correlation: 0.25d]                 | Stream.BOTH       | 1
    }

    def "#fault is taken by the API as it was meant, and healing leaves what was there before"() {
        given:
        def link = link(echoing())
        toxic(link.name(), [type: 'latency', name: 'mine', attributes: [latency: 1]])

        when:
        def harm = link.harm([fault.toxin()])
        def placed = json(call('GET', "/proxies/${link.name()}/toxics")).find { it.name != 'mine' }

        then:
        placed.type == fault.toxin().type()
        placed.attributes.subMap(fault.toxin().attributes().keySet()) == fault.toxin().attributes()
        placed.toxicity as double == fault.toxin().toxicity()
        harm.inEffect

        when:
        harm.close()

        then:
        harm.healed
        json(call('GET', "/proxies/${link.name()}/toxics"))*.name == ['mine']

        where:
        fault << [
            Latency.latency(ofMillis(200), jitter: ofMillis(50), named: 'slow'), Bandwidth.bandwidth(new Throughput(new Bytes(1 << 20))),
            SlowClose.slowClose(ofSeconds(5)), Timeout.timeout(ofSeconds(10)), Blackhole.blackhole(), Reset.reset(toxicity: FIFTH),
            Slicer.slicer(new Bytes(100)), LimitData.limitData(new Bytes(1024)), Corrupt.corrupt(new Share(0.001d)), PacketLoss.packetLoss(FIFTH),
        ]
    }

    def "a latency is added once to a round trip, and twice on both streams"() {
        given:
        def link = link(echoing())
        def socket = connect(link.entrance().port)

        when:
        def harm = Latency.latency(ofMillis(300), stream: stream).on(link)

        then:
        echo(socket, bytes(100)) >= least

        when:
        harm.close()

        then:
        echo(socket, bytes(100)) < 60_000
        harm.healed

        where:
        stream       || least
        'downstream' || 299
        'both'       || 599
    }

    def "a partition holds what is sent, and all of it comes when it is healed"() {
        given:
        def link = link(echoing())
        def socket = connect(link.entrance().port)
        def harm = Partition.partition('kafka-1').on(new Crossed(link, true))

        when:
        socket.outputStream.write(bytes(5000))
        socket.soTimeout = 300
        socket.inputStream.read()

        then:
        thrown(SocketTimeoutException)

        when:
        harm.close()
        socket.soTimeout = 30_000

        then:
        socket.inputStream.readNBytes(5000) == bytes(5000)
    }

    def "one way only means: what #who sends does not arrive"() {
        given:
        def harmed = []
        def link = Stub(Link) { harm(_) >> { List toxins -> harmed.addAll(toxins[0]); Injection.momentary { true } } }

        when:
        Partition.partition('kafka-1', oneWay: true).on(new Crossed(link, isFromFirst))

        then:
        harmed*.type() == ['bandwidth']
        harmed*.attributes() == [[rate: 0L]]
        harmed*.stream() == [stream]

        where:
        who               | isFromFirst || stream
        'who connects'    | true        || Stream.UPSTREAM
        'who is answered' | false       || Stream.DOWNSTREAM
    }

    def "a link that is down refuses connections, and takes them again when it is healed"() {
        given:
        def link = link(echoing())

        when:
        def harm = Down.down().on(link)

        then:
        harm.inEffect
        !isOpen(link)

        when:
        harm.close()

        then:
        harm.healed
        isOpen(link)
    }

    def "a link that flaps goes down again and again, comes up between, and stays up when it is healed"() {
        given:
        def link = link(echoing())
        def seen = []

        when:
        def harm = Flap.flap(every: ofMillis(400), for: ofMillis(200)).on(link)
        def changes = Deadline.in(ofSeconds(60)).poll(ofMillis(20)) {
            boolean now = isOpen(link)
            if (seen.empty || seen.last() != now) seen << now
            seen.count { !it } >= 3
        }

        then:
        changes
        harm.inEffect

        when:
        harm.close()

        then:
        harm.healed
        isOpen(link)
    }

    def "#fault is doubted: #why"() {
        expect:
        fault.doubt().orElse('').contains(why)
        fault.doubt().present == !why.empty

        where:
        fault                                                     || why
        Latency.latency(ofMillis(600))                            || ''
        Latency.latency(ofSeconds(60))                            || 'no network takes 1 min'
        Bandwidth.bandwidth(new Throughput(new Bytes(1 << 20)))   || ''
        Bandwidth.bandwidth(new Throughput(new Bytes(2000)))      || 'no network is as slow as'
        Bandwidth.bandwidth(new Throughput(new Bytes(1L << 40)))  || 'nothing is slowed'
        PacketLoss.packetLoss(new Share(0.2d))                    || ''
        PacketLoss.packetLoss(new Share(0.6d))                    || 'loses 60%'
        Corrupt.corrupt(new Share(0.1d))                          || 'not one request gets through'
    }

    def "links are harmed only where they go through proxies"() {
        expect:
        fault.needs(Links.network()) == [Capability.NETWORK] as Set

        where:
        fault << [Latency.latency(ofMillis(1)), Down.down(), Flap.flap(every: ofSeconds(2), for: ofSeconds(1)), Partition.isolateController()]
    }

    def "a flap and a time within it are as long as the plan's time"() {
        expect:
        Flap.flap(every: ofSeconds(4), for: ofSeconds(2)).scaled(0.5) == Flap.flap(every: ofSeconds(2), for: ofSeconds(1))
        Latency.latency(ofMillis(200)).scaled(0.5) == Latency.latency(ofMillis(200))
    }

    private Link link(int port) {
        int listen = proxied('clients-kafka-1', port)
        new ApiLink("127.0.0.1:${server.address().port}", 'clients-kafka-1', new InetSocketAddress('127.0.0.1', listen))
    }

    private boolean isOpen(Link link) {
        try {
            connect(link.entrance().port)
            true
        } catch (ConnectException refused) {
            false
        }
    }
}
