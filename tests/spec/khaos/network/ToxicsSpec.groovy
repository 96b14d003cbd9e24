package khaos.network

import java.util.concurrent.CompletableFuture

/** What each toxic does to bytes, seen from both ends. */
class ToxicsSpec extends ProxySpecification {

    def "without a toxic a megabyte comes back as it was, and an end in one direction is no end of the other"() {
        given:
        def socket = connect(proxied('plain', echoing()))
        def back = CompletableFuture.supplyAsync { socket.inputStream.readAllBytes() }

        when:
        socket.outputStream.write(bytes(1 << 20))
        socket.shutdownOutput()

        then:
        back.get() == bytes(1 << 20)
    }

    def "latency is added once in its direction, keeps the order, and its end lets go of what waits"() {
        given:
        def socket = connect(proxied('slow', echoing()))
        echo(socket, bytes(10))
        toxic('slow', [type: 'latency', attributes: [latency: 100, jitter: 20]])

        expect:
        (1..5).every { echo(socket, bytes(1000)) in 75..5000 }

        when:
        call('POST', '/proxies/slow/toxics/latency_downstream', [attributes: [latency: 60_000, jitter: 0]])
        socket.outputStream.write(bytes(5000))
        call('DELETE', '/proxies/slow/toxics/latency_downstream')

        then:
        socket.inputStream.readNBytes(5000) == bytes(5000)
    }

    def "bandwidth lets so many thousand bytes a second through"() {
        given:
        def socket = connect(proxied('thin', echoing()))
        toxic('thin', [type: 'bandwidth', attributes: [rate: 1000]])

        expect:
        echo(socket, bytes(500_000)) in 450..5000
    }

    def "at a bandwidth of 0 nothing passes, and nothing is lost"() {
        given:
        def socket = connect(proxied('shut', echoing()))
        toxic('shut', [type: 'bandwidth', attributes: [rate: 0]])
        socket.outputStream.write(bytes(100))
        socket.soTimeout = 200

        when:
        socket.inputStream.read()

        then:
        thrown(SocketTimeoutException)

        when:
        call('POST', '/reset')

        then:
        socket.inputStream.readNBytes(100) == bytes(100)
    }

    def "slow_close holds the end back"() {
        given:
        def socket = connect(proxied('closing', echoing()))
        toxic('closing', [type: 'slow_close', attributes: [delay: 300]])
        long from = System.nanoTime()

        when:
        socket.shutdownOutput()
        int end = socket.inputStream.read()

        then:
        end == -1
        (System.nanoTime() - from).intdiv(1_000_000) as int in 290..5000
    }

    def "timeout swallows what is sent, and closes when nothing more comes"() {
        given:
        def socket = connect(proxied('mute', echoing()))
        toxic('mute', [type: 'timeout', attributes: [timeout: 200]])

        when:
        socket.outputStream.write(bytes(100))

        then:
        socket.inputStream.read() == -1
    }

    def "the end of a black hole is the end of those in it, and of no other"() {
        given:
        int port = proxied('hole', echoing())
        def one = connect(port)
        echo(one, bytes(10)) // it is through: who is still being connected when the hole is gone was never in it
        toxic('hole', [type: 'timeout'])

        when:
        call('DELETE', '/proxies/hole/toxics/timeout_downstream')

        then:
        one.inputStream.read() == -1
        echo(connect(port), bytes(10)) < 2000
    }

    def "reset_peer resets, also a connection that was open before; an idle one lives on"() {
        given:
        int port = proxied('rude', echoing())
        def idle = connect(port)
        def busy = connect(port)
        [idle, busy].each { echo(it, bytes(10)) }
        toxic('rude', [type: 'reset_peer'])

        when:
        busy.outputStream.write(bytes(10))
        busy.inputStream.read()

        then:
        def reset = thrown(SocketException)
        reset.message.contains('reset')

        when:
        call('POST', '/reset')

        then:
        echo(idle, bytes(10)) < 2000
    }

    def "a toxicity of 0 harms nobody: #type"() {
        given:
        def socket = connect(proxied('spared', echoing()))
        toxic('spared', [type: type, toxicity: 0, attributes: attributes])

        expect:
        echo(socket, bytes(100)) < 2000
        echo(socket, bytes(100)) < 2000

        where:
        type          | attributes
        'reset_peer'  | [timeout: 0]
        'timeout'     | [timeout: 0]
        'bandwidth'   | [rate: 0]
        'limit_data'  | [bytes: 1]
        'refuse'      | [:]
    }

    def "slicer cuts, and all arrives"() {
        given:
        def pieces = [].asSynchronized()
        int port = proxied('sliced', serving { Socket socket ->
            byte[] buffer = new byte[10_000]
            for (int n = socket.inputStream.read(buffer); n >= 0; n = socket.inputStream.read(buffer)) {
                pieces << n
                if (pieces.sum() == 5000) socket.outputStream.write(1)
            }
        })
        toxic('sliced', [type: 'slicer', stream: 'upstream', attributes: [average_size: 500, size_variation: 100, delay: 50_000]])
        def socket = connect(port)

        when:
        socket.outputStream.write(bytes(5000))
        socket.inputStream.read()

        then:
        pieces.sum() == 5000
        pieces.size() > 5
    }

    def "limit_data lets so many bytes pass, and closes"() {
        given:
        def socket = connect(proxied('short', echoing()))
        toxic('short', [type: 'limit_data', attributes: [bytes: 1000]])

        when:
        socket.outputStream.write(bytes(5000))

        then:
        socket.inputStream.readAllBytes().length == 1000
    }

    def "settings that no network has break nothing: #type #attributes"() {
        given:
        int port = proxied('odd', echoing())

        expect:
        toxic('odd', [type: type, attributes: attributes]) != null
        connect(port).outputStream.write(bytes(5000))
        call('POST', '/reset').statusCode() == 204
        echo(connect(port), bytes(100)) < 2000

        where:
        type          | attributes
        'slicer'      | [:]
        'slicer'      | [average_size: 5, size_variation: 100, delay: Long.MAX_VALUE]
        'bandwidth'   | [rate: -1]
        'bandwidth'   | [rate: Long.MAX_VALUE]
        'latency'     | [latency: Long.MAX_VALUE, jitter: Long.MAX_VALUE]
        'latency'     | [latency: Long.MIN_VALUE]
        'timeout'     | [timeout: -5]
        'reset_peer'  | [timeout: Long.MIN_VALUE]
        'limit_data'  | [bytes: -1]
        'slow_close'  | [delay: -1]
        'corrupt'     | [rate: 17]
        'packet_loss' | [loss_rate: 5, correlation: -3]
        'limit_time'  | [time: -1]
    }

    def "beyond Toxiproxy: both directions, for a while, later, and bits that flip"() {
        given:
        def socket = connect(proxied('more', echoing()))

        when: "both directions"
        toxic('more', [type: 'latency', stream: 'both', attributes: [latency: 50], duration: 2000])

        then:
        echo(socket, bytes(10)) in 95..5000

        when: "it ends by itself"
        until { toxics('more') == [] }

        then:
        echo(socket, bytes(10)) < 5000

        when:
        toxic('more', [type: 'corrupt', attributes: [rate: 0.01]])
        socket.outputStream.write(bytes(10_000))
        def back = socket.inputStream.readNBytes(10_000)

        then:
        (0..<10_000).count { back[it] != bytes(10_000)[it] } in 50..200
    }

    def "a toxic begins later unless its name is taken by then, and its end is no end of another one"() {
        given:
        proxied('later', echoing())

        when: "one that has a time is removed before it is over"
        toxic('later', [type: 'latency', attributes: [latency: 1], duration: 100])
        call('DELETE', '/proxies/later/toxics/latency_downstream')
        toxic('later', [type: 'latency', attributes: [latency: 2]])

        and: "one is to come whose name is taken before"
        toxic('later', [type: 'latency', name: 'taken', attributes: [latency: 3], after: 1500])
        toxic('later', [type: 'latency', name: 'taken', attributes: [latency: 4]])
        toxic('later', [type: 'noop', after: 1600])
        until { toxics('later')*.name.contains('noop_downstream') }

        then:
        toxics('later')*.attributes*.latency == [2, 4, null]
    }

    def "what was to come goes with its proxy"() {
        given:
        proxied('again', echoing())
        toxic('again', [type: 'limit_data', after: 100])

        when:
        call('DELETE', '/proxies/again')
        proxied('again', echoing())
        toxic('again', [type: 'noop', after: 200])
        until { toxics('again') }

        then:
        toxics('again')*.name == ['noop_downstream']
    }

    def "a proxy that is disabled closes what is open and refuses what comes; its connections are counted and shown"() {
        given:
        int port = proxied('off', echoing())
        def socket = connect(port)
        echo(socket, bytes(10))

        expect:
        json(call('GET', '/proxies/off/connections')).size() == 1
        call('GET', '/metrics').body().contains('direction="upstream"')

        when:
        call('POST', '/proxies/off', [enabled: false])

        then:
        socket.inputStream.read() == -1

        when:
        connect(port)

        then:
        thrown(ConnectException)
    }

    def "a reset behind the proxy is a reset before it"() {
        given:
        def socket = connect(proxied('reset', serving { Socket server ->
            server.inputStream.read()
            server.setSoLinger(true, 0)
            server.close()
        }))

        when:
        socket.outputStream.write(bytes(1))
        socket.inputStream.read()

        then:
        thrown(SocketException)
    }
}
