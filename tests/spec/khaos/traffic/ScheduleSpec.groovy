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

    def "another rate leaves what is due by then as it was, and holds for what comes after"() {
        given:
        def changed = Schedule.constant(new Rate(1000), 0, 1).then(10_500_000, Optional.of(new Rate(100)))

        expect:
        changed.dueNanos(10) == 10_000_000
        changed.dueNanos(11) == 10_500_000
        changed.dueNanos(12) == 20_500_000
        changed.dueBy(10_400_000) == 11
        changed.dueBy(30_500_000) == 14
    }

    def "nothing is due in a pause, and nothing is made up for after it"() {
        given:
        def paused = Schedule.constant(new Rate(1000), 0, 1).then(10_500_000, Optional.empty())
        def resumed = paused.then(1_000_000_000, Optional.of(new Rate(1000)))

        expect:
        paused.dueBy(5_000_000_000) == 11
        paused.dueNanos(11) == Long.MAX_VALUE
        resumed.dueBy(999_999_999) == 11
        resumed.dueNanos(11) == 1_000_000_000
        resumed.dueBy(1_001_000_000) == 13
    }

    def "as fast as it goes in between takes no numbers"() {
        given:
        def flatOut = Schedule.constant(new Rate(1000), 0, 1).then(10_500_000, Optional.of(Rate.UNLIMITED))

        expect:
        flatOut.unlimited
        flatOut.dueBy(1_000_000_000) == 11
        flatOut.then(1_000_000_000, Optional.of(new Rate(1000))).dueNanos(11) == 1_000_000_000
    }
}
