package shop

import java.nio.file.Path
import khaos.base.Home
import khaos.base.KhaosError
import khaos.dsl.Scripts
import khaos.embed.Chaos
import khaos.fault.Crash
import khaos.fault.MoveLeader
import khaos.target.NamedBroker
import khaos.target.NamedTopic
import spock.lang.Shared
import spock.lang.Specification

/** khaos in Spock: on the Kafka that -Dkafka=host:port names, a whole scenario and a harm by hand. */
class OrderBookSpec extends Specification {

    static final Home HOME = new Home(Path.of('target/khaos-embedded').toAbsolutePath())

    @Shared
    Chaos chaos = Chaos.connect(new Scripts(HOME), HOME, System.getProperty('kafka'))

    def cleanup() {
        chaos.heal()
    }

    def cleanupSpec() {
        chaos.close()
    }

    def "a topic like ours keeps its promises while leaders move"() {
        when:
        def judged = chaos.run(Path.of('examples/embed/shop/leader-moves.groovy'))

        then:
        judged.judgements().every { it.verdict().held }
    }

    def "orders are written to whoever leads"() {
        given:
        def book = new OrderBook(chaos.bootstrapServers())
        def first = book.write('first')

        when:
        def moved = chaos.inject(MoveLeader.moveLeader(0), NamedTopic.topic('embedded-book'))

        then:
        moved.inEffect
        book.write('second') == first + 1

        when:
        moved.close()

        then:
        moved.healed
        book.write('third') == first + 2

        cleanup:
        book?.close()
    }

    def "processes that are not khaos's are left alone"() {
        when:
        chaos.inject(Crash.crash(), NamedBroker.broker('kafka-1'))

        then:
        def refused = thrown(KhaosError)
        refused.what() == 'khaos cannot stop, kill and freeze brokers here'
    }
}
