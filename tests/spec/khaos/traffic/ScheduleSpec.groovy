package khaos.traffic

import khaos.base.Rate
import spock.lang.Specification

class ScheduleSpec extends Specification {

    def "record #index of #perSecond/s is due after #nanos ns"() {
        expect:
        Schedule.constant(new Rate(perSecond), 0, 1).dueNanos(index) == nanos

        where:
        perSecond | index         || nanos
        1000      | 0             || 0
        1000      | 1             || 1_000_000
        50_000    | 50_000        || 1_000_000_000
        3         | 1             || 333_333_333
        3         | 3             || 1_000_000_000
        7         | 7_000_000_000 || 1_000_000_000_000_000_000
    }

    def "what is due by a moment is exactly what has its due time at or before it"() {
        given:
        def schedule = Schedule.constant(new Rate(perSecond), index, count)

        expect:
        [0L, 1L, 999_999L, 1_000_000L, 333_333_333L, 1_000_000_000L, 86_400_000_000_000L].every { nanos ->
            long due = schedule.dueBy(nanos)
            (due == 0 || schedule.dueNanos(due - 1) <= nanos) && schedule.dueNanos(due) > nanos
        }

        where:
        perSecond | index | count
        1000      | 0     | 1
        3         | 0     | 1
        3         | 2     | 3
        0.5       | 0     | 1
        123_457   | 1     | 7
    }

    def "producers of one topic take turns"() {
        expect:
        (0..3).collect { Schedule.constant(new Rate(1000), it, 4).dueNanos(0) } == [0L, 250_000L, 500_000L, 750_000L]
    }

    def "an unlimited rate has no schedule"() {
        expect:
        Schedule.constant(Rate.UNLIMITED, 0, 1).unlimited
    }
}
