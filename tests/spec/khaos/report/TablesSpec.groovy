package khaos.report

import java.time.Duration
import java.time.Instant
import khaos.base.Rate
import khaos.check.Judged
import khaos.history.Audit
import khaos.history.course.Course
import khaos.history.Ending
import khaos.history.Finished
import khaos.history.History
import khaos.history.Outcome
import khaos.history.RunClock
import khaos.history.Sample
import spock.lang.Specification

class TablesSpec extends Specification {

    def "#figure is shown as #shown"() {
        expect:
        Figures.time(Optional.of(figure)) == shown

        where:
        figure                   || shown
        Duration.ofNanos(420_000) || '0.42 ms'
        Duration.ofNanos(3_140_000) || '3.1 ms'
        Duration.ofMillis(312)   || '312 ms'
        Duration.ofMillis(1_340) || '1.3 s'
        Duration.ofSeconds(95)   || '95 s'
    }

    def "no line of the live table is wider than 79 columns, whatever the names and numbers are"() {
        given:
        def table = new LiveTable(Terminal.plain(System.out, System.err), 'x' * 100, Optional.of(Duration.ofHours(2)))

        expect:
        table.lines(sample('a-topic-with-a-very-long-name-indeed', 999_999_999)).every { it.length() <= 79 }
    }

    def "an unknown lag is said to be unknown"() {
        expect:
        SampleTable.recent(sample('orders', 5)).any { it.contains('billing') && it.contains('unknown') }
    }

    def "the summary says how every record ended and what was asked"() {
        when:
        def lines = Summary.of(judged(sample('orders', 3))).join('\n')

        then:
        lines.contains('sent 5 = acked 3 + failed 1 + unknown 1')
        lines.contains('3/s of 5/s (60.00 %)')
        lines.contains('2 × IllegalStateException: no')
    }

    def "the result's fields add up"() {
        when:
        def json = ResultJson.of(judged(sample('orders', 3)), new About('1.2.3', 1))
        def topic = json.get('topics').get(0)

        then:
        json.get('version').asInt() == 1
        topic.get('sent').asLong() == ['acked', 'failed', 'unknown', 'inFlight'].sum { topic.get(it).asLong() }
        json.get('groups').get(0).get('lag').isNull()
    }

    private static Judged judged(Sample totals) {
        new Judged(finished(totals), new Audit([], [], []), Course.NONE, [])
    }

    private static Finished finished(Sample totals) {
        new Finished('quickstart', 255L, 42L, 'a cluster', Instant.EPOCH, Optional.of(Duration.ofSeconds(1)),
                Duration.ofSeconds(1), Ending.DURATION, totals)
    }

    private static Sample sample(String topic, int acked) {
        def history = new History(new RunClock())
        def produced = history.topic(topic).producer(new Rate(5))
        history.topic('another').producer(new Rate(5))
        def few = Math.min(acked, 1000)
        (few + 2).times { produced.sending(0, 100, 0, 0) }
        few.times { produced.acked(0, 0, 0, 5_000_000) }
        produced.ended(Outcome.FAILED, new IllegalStateException('no'), 0, 0)
        produced.ended(Outcome.UNKNOWN, new IllegalStateException('no'), 0, 0)
        history.group(topic, 'billing').consumer().own(10, 7_000_000)
        history.sample()
    }
}
