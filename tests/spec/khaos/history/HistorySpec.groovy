package khaos.history

import java.time.Duration
import khaos.base.Rate
import spock.lang.Specification

class HistorySpec extends Specification {

    def history = new History(new RunClock())

    def "sent is acked plus failed plus unknown plus in flight, at any time"() {
        given:
        def produced = history.topic('orders').producer(new Rate(1000))
        5.times { produced.sending(0, 10, 0, 0) }
        2.times { produced.acked(0, 0, 0, 1_000_000) }
        produced.ended(Outcome.FAILED, new IllegalStateException('no'), 0, 0)
        produced.ended(Outcome.UNKNOWN, new IllegalStateException('perhaps'), 0, 0)

        when:
        def topic = history.sample().topics()[0]

        then:
        [topic.sent(), topic.acked(), topic.failed(), topic.unknown(), topic.inFlight()] == [5L, 2L, 1L, 1L, 1L]
        topic.errors().collect { [it.error(), it.count(), it.first()] } == [['IllegalStateException', 2L, 'no']]
    }

    def "percentiles of the whole run come from all producers' values, not from averages"() {
        given:
        def fast = history.topic('orders').producer(new Rate(1))
        def slow = history.topic('orders').producer(new Rate(1))
        99.times { fast.acked(0, 0, 0, 1_000_000) }
        slow.acked(0, 0, 0, 1_000_000_000)

        when:
        def response = history.sample().topics()[0].response()

        then:
        response.at(50).get() < Duration.ofMillis(2)
        response.at(100).get() > Duration.ofMillis(980)
        response.count() == 100
    }

    def "without a value a percentile is empty, never zero"() {
        given:
        history.topic('orders').producer(new Rate(1))

        expect:
        history.sample().topics()[0].response().at(99).empty
    }

    def "lag is unknown until it was read"() {
        given:
        def group = history.group('orders', 'billing')

        expect:
        history.sample().groups()[0].lag().empty

        when:
        group.lag().read([0: 3L, 1: 4L])

        then:
        history.sample().groups()[0].lag() == OptionalLong.of(7)
    }
}
