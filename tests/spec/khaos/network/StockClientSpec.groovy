package khaos.network

import eu.rekawek.toxiproxy.ToxiproxyClient
import eu.rekawek.toxiproxy.model.ToxicDirection
import eu.rekawek.toxiproxy.model.toxic.Bandwidth
import eu.rekawek.toxiproxy.model.toxic.Latency

/** Toxiproxy's client for Java, as it is published. */
class StockClientSpec extends ProxySpecification {

    ToxiproxyClient client = new ToxiproxyClient('127.0.0.1', server.address().port)

    def "proxies come, change and go"() {
        when:
        def proxy = client.createProxy('stock', '127.0.0.1:0', '127.0.0.1:9')
        client.createProxy('another', '127.0.0.1:0', '127.0.0.1:9')

        then:
        client.proxies*.name == ['another', 'stock']
        client.getProxy('stock').listen == proxy.listen
        proxy.enabled
        client.version()

        when:
        proxy.disable()

        then:
        !client.getProxy('stock').enabled

        when:
        proxy.enable()
        proxy.setUpstream('127.0.0.1:10')

        then:
        client.getProxy('stock').enabled
        client.getProxy('stock').upstream == '127.0.0.1:10'

        when:
        proxy.delete()
        client.getProxy('stock')

        then:
        def error = thrown(IOException)
        error.message.contains('proxy not found')
    }

    def "every toxic can be added, read back, changed and removed"() {
        given:
        def toxics = client.createProxy('stock', '127.0.0.1:0', '127.0.0.1:9').toxics()

        when:
        toxics.latency('l', ToxicDirection.DOWNSTREAM, 100).setJitter(20)
        toxics.bandwidth('b', ToxicDirection.UPSTREAM, 1000)
        toxics.slowClose('c', ToxicDirection.DOWNSTREAM, 10)
        toxics.timeout('t', ToxicDirection.UPSTREAM, 10)
        toxics.resetPeer('r', ToxicDirection.UPSTREAM, 10)
        toxics.slicer('s', ToxicDirection.DOWNSTREAM, 10, 20)
        toxics.limitData('d', ToxicDirection.DOWNSTREAM, 10).setToxicity(0.5f)

        then:
        toxics.all*.name as Set == ['l', 'b', 'c', 't', 'r', 's', 'd'] as Set
        toxics.get('l', Latency).with { [latency, jitter, stream] } == [100, 20, ToxicDirection.DOWNSTREAM]
        toxics.get('b', Bandwidth).rate == 1000
        toxics.get('d').toxicity == 0.5f

        when:
        toxics.get('l').remove()
        client.reset()

        then:
        toxics.all == []
    }
}
