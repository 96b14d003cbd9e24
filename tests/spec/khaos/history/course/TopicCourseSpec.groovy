package khaos.history.course

import java.time.Duration
import khaos.history.Outcome
import khaos.history.Quantiles
import khaos.history.Timings
import spock.lang.Specification

class TopicCourseSpec extends Specification {

    private static final long SECOND = 1_000_000_000

    def calm = new Calm()
    def course = new TopicCourse(calm)

    def "a record counts in the second in which it was due, however late its outcome"() {
        when:
        course.handed(0, 2 * SECOND + 5, 2 * SECOND + 5)
        course.acked(0, 2 * SECOND + 5, 2 * SECOND + 5, 7 * SECOND)

        then:
        with(course.over([2], false)) { [offered(), completed(), response().count()] == [1L, 0L, 1L] }
        with(course.over([7], false)) { [offered(), completed(), response().count()] == [0L, 1L, 0L] }
        course.over([2], false).response().max().get() > Duration.ofSeconds(4)
    }

    def "failed, unknown and unsent records are errors of their second, and their wait is a response"() {
        when:
        3.times { course.handed(0, 0, 0) }
        course.ended(Outcome.FAILED, 0, SECOND)
        course.ended(Outcome.UNKNOWN, 0, 2 * SECOND)
        course.notHanded(0)
        course.unsent(0, 4)

        then:
        with(course.over([0], false)) {
            [offered(), failed(), unknown(), unsent(), errors()] == [6L, 1L, 1L, 4L, 6L]
            response().at(100).get() > Duration.ofMillis(1980)
        }
    }

    def "what was in flight when the first incident began is in no baseline"() {
        given:
        calm.endsAt(2 * SECOND)
        calm.endsAt(9 * SECOND)

        when:
        course.acked(0, SECOND, SECOND, SECOND + 1_000_000)
        course.acked(0, SECOND, SECOND, 3 * SECOND)

        then:
        course.over([1], true).response().count() == 1
        course.over([1], false).response().count() == 2
    }

    def "percentiles are those of one histogram of all values: #nanos ns"() {
        given:
        def tally = new Tally()
        def histogram = Timings.sum()
        def random = new Random(7)

        when:
        1000.times {
            long value = (long) (nanos * Math.exp(random.nextGaussian()))
            tally.add(value)
            histogram.recordValue(Math.min((long) (value / 1_000), Timings.LONGEST_MICROS))
        }
        def sum = Timings.sum()
        tally.addTo(sum)

        then:
        [1, 25, 50, 75, 90, 99, 99.9, 100].every {
            def (ours, theirs) = [new Quantiles(sum).at(it).get(), new Quantiles(histogram).at(it).get()]
            Math.abs(ours.toNanos() - theirs.toNanos()) <= theirs.toNanos() / 100
        }

        where:
        nanos << [0, 900, 50_000L, 255_000L, 3_000_000L, 2 * SECOND, 9000 * SECOND]
    }

    def "a partition is silent while something waits for it, and not while nothing does"() {
        when: 'an answer at once, a second of nothing, and five seconds without an answer'
        course.handed(3, 0, 0)
        course.acked(3, 0, 0, 1_000_000)
        course.handed(3, SECOND, SECOND)
        course.handed(3, 2 * SECOND, 2 * SECOND)
        course.acked(3, SECOND, SECOND, 6 * SECOND)

        then:
        with(course.standstill(Duration.ZERO, Duration.ofSeconds(60), Duration.ofSeconds(6)).get()) {
            [partition(), from(), time()] == [3, Duration.ofSeconds(1), Duration.ofSeconds(5)]
        }

        and: 'the second record still waits'
        course.standstill(Duration.ofSeconds(6), Duration.ofSeconds(60), Duration.ofSeconds(8)).get().time() == Duration.ofSeconds(2)

        when:
        course.acked(3, 2 * SECOND, 2 * SECOND, 9 * SECOND)

        then:
        course.standstill(Duration.ofSeconds(9), Duration.ofSeconds(60), Duration.ofSeconds(60)).empty
        course.standstill(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(60)).get().time() == Duration.ofSeconds(2)
    }

    def "answers that come in another order leave nobody waiting"() {
        when:
        course.handed(0, 0, 0)
        course.handed(0, 1, 1)
        course.acked(0, 1, 1, 1_000)
        course.acked(0, 0, 0, 2_000)

        then:
        course.standstill(Duration.ZERO, Duration.ofSeconds(60), Duration.ofSeconds(60)).empty
    }

    def "many threads lose nothing"() {
        given:
        def threads = (0..<4).collect { t ->
            Thread.start {
                20_000.times { i ->
                    course.handed(t, i * 1_000_000L, i * 1_000_000L)
                    course.acked(t, i * 1_000_000L, i * 1_000_000L, i * 1_000_000L + 500_000)
                }
            }
        }

        when:
        threads*.join()

        then:
        course.seconds() == 20
        with(course.over(0..19, false)) { [offered(), completed(), response().count()] == [80_000L] * 3 }
    }
}
