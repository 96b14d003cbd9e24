package khaos.report

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.ByteBuffer
import khaos.history.course.Impact
import khaos.history.course.PretendedCourse
import org.HdrHistogram.Histogram
import spock.lang.Specification

class CourseReportSpec extends Specification {

    def course = PretendedCourse.course()

    def "a topic has a row for each part of the run, within 79 columns"() {
        when:
        def table = PhaseTable.of(course, 'orders')

        then:
        table*.size().every { it <= 79 }
        table.collect { it.take(17).trim() } ==
                ['orders', 'warm-up', 'baseline', 'outage', 'after outage', 'away', 'after away', 'late']
        table[2].trim().split(/\s+/) as List == ['baseline', '100', '100', '0'] + ['2.0', 'ms'] * 5
        table[3].split(/\s+/)[4] == '100'
    }

    def "an incident is told by what the topic felt of it"() {
        expect:
        Impact.of(course).collect { ImpactLine.of(it) } == [
            '  orders: felt at once, as before 10 s after its effect (0 s after healing); partition 0 stood still for 10 s',
            '  orders: felt 1 s later, as before 5 s after its effect (0 s after healing); lag up to 510, drained in 1 s; 1 rebalance',
            '  orders: felt at once, not seen to recover in 5 s: the load ended; partition 0 stood still for 5 s']
    }

    def "a result holds each second, and its histograms can be read and added"() {
        given:
        def json = new ObjectMapper().createObjectNode()

        when:
        CourseJson.fill(json, course)
        def series = json.at('/series/topics/orders')
        def histogram = Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(series.get('responseHistograms').get(7).asText().decodeBase64()), 0)

        then:
        series.get('offered').take(100)*.asLong() == [100L] * 100
        series.get('errors').get(40).asLong() == 100
        histogram.totalCount == 100
        histogram.getValueAtPercentile(50) >= 1980
        json.at('/phases').collect { it.get('name').asText() } ==
                ['warm-up', 'baseline', 'outage', 'after outage', 'away', 'after away', 'late', 'drain']
        json.at('/impacts/0/recovery/sinceEffectUs').asLong() == 10_000_000
        json.at('/impacts/2/recovery/was').asText() == 'not seen'
        json.at('/series/polled/lag').get('orders/billing').size() == 100
    }
}
