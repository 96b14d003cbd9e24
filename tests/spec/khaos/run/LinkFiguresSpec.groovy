package khaos.run

import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import khaos.base.Deadline
import khaos.history.Unknown
import khaos.target.Link
import khaos.target.Link.Passing
import spock.lang.AutoCleanup
import spock.lang.Specification

class LinkFiguresSpec extends Specification {

    @AutoCleanup
    ServerSocket broker = new ServerSocket(0, 50, InetAddress.getByName('127.0.0.1'))

    def asked = new CopyOnWriteArrayList<byte[]>()

    @AutoCleanup
    LinkFigures figures = new LinkFigures([Stub(Link) {
        name() >> 'clients-kafka-1'
        passing() >> Optional.of(new Passing(7, 1234))
        entrance() >> new InetSocketAddress('127.0.0.1', broker.localPort)
    }])

    def "connections and bytes are those that the link tells"() {
        expect:
        figures.passing('clients-kafka-1') == new Passing(7, 1234)
    }

    def "a round trip is measured from when it is first asked for, as a request that every broker answers"() {
        given:
        answering { Thread.sleep(120) } // it is what is measured

        when:
        figures.roundTrip('clients-kafka-1')

        then:
        thrown(Unknown)

        when:
        def measured = null
        Deadline.in(Duration.ofSeconds(60)).poll(Duration.ofMillis(20)) { (measured = known()) != null }

        then:
        measured >= Duration.ofMillis(120)
        asked[0] == [0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 255, 255] as byte[]
    }

    def "what is no link, or is asked where there is none, is not known"() {
        when:
        of.roundTrip('clients-kafka-9')

        then:
        def unknown = thrown(Unknown)
        unknown.message.contains(said)

        cleanup:
        of.close()

        where:
        of                                                            || said
        new LinkFigures([])                                           || 'khaos cluster-up --proxied'
        new LinkFigures([[name: { 'clients-kafka-1' }] as Link])      || 'did you mean `clients-kafka-1`?'
    }

    private Duration known() {
        try {
            figures.roundTrip('clients-kafka-1')
        } catch (Unknown notYet) {
            null
        }
    }

    private void answering(Closure pause) {
        Thread.startDaemon {
            try {
                while (true) broker.accept().withCloseable { socket ->
                    asked << socket.inputStream.readNBytes(14)
                    pause()
                    socket.outputStream.write([0, 0, 0, 4, 0, 0, 0, 1] as byte[])
                }
            } catch (IOException over) {
                // the spec is over
            }
        }
    }
}
