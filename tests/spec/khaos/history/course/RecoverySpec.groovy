package khaos.history.course

import groovy.transform.CompileStatic
import java.time.Duration
import khaos.history.IncidentRecord
import khaos.history.Outcome
import spock.lang.Specification

/** Recovery times against a queue that stands still for a time that is known: the answer must be that time. */
class RecoverySpec extends Specification {

    private static final int LOAD = 100

    def "the recovery time of a stall is its length and what it takes to catch up, within a second, at #rate records a second"() {
        given:
        def errors = (1..10).collect { seed ->
            def random = new Random(seed)
            double start = 40 + random.nextDouble()
            double length = 4 + 6 * random.nextDouble()
            def queue = new Queue(rate, 3 * rate, [[start, start + length]], random)
            def recovery = Impact.of(queue.course(), 'orders', queue.incident(0)).recovery()
            seconds((recovery as Recovery.Recovered).sinceEffect()) - (queue.caughtUp(start + length) - start)
        }

        expect:
        errors.every { Math.abs(it) <= 1.05 }

        where:
        rate << [50, 500]
    }

    def "a second dip soon after belongs to the outage: the first good second is not taken for recovery"() {
        given:
        def queue = new Queue(200, 2000, [[40, 46], [50, 52.5]], new Random(3))

        when:
        def recovered = Impact.of(queue.course([0]), 'orders', queue.incident(0)).recovery() as Recovery.Recovered

        then:
        seconds(recovered.sinceEffect()) >= 12
        seconds(recovered.sinceEffect()) <= 14.5
    }

    def "a run that ends before the topic held tells how long it was watched, and no number"() {
        given:
        def queue = new Queue(200, 2000, [[90, 96]], new Random(3))

        when:
        def censored = Impact.of(queue.course(), 'orders', queue.incident(0)).recovery() as Recovery.Censored

        then:
        seconds(censored.atLeast()) >= 5
        censored.why() == 'the load ended'
    }

    def "an incident that nobody felt took no time"() {
        given:
        def queue = new Queue(200, 2000, [[40, 40]], new Random(3))

        expect:
        Impact.of(queue.course(), 'orders', queue.incident(0)).recovery() instanceof Recovery.NotFelt
    }

    def "a baseline of noise raises no alarm, at #rate records a second"() {
        given:
        def bad = (1..5).sum { seed ->
            def queue = new Queue(rate, 3 * rate, [[99, 99]], new Random(seed))
            def usual = new Usual(queue.course(), 'orders')
            def windows = usual.windows()
            (20..<90).count { usual.norm().isBad(windows[it], OptionalLong.empty()) }
        }

        expect:
        bad <= 350 * 0.02

        where:
        rate << [50, 500]
    }

    def "without a baseline nobody can say"() {
        given:
        def queue = new Queue(200, 2000, [[3, 8]], new Random(3))

        expect:
        Impact.of(queue.course(), 'orders', queue.incident(0)).recovery() == new Recovery.Unmeasured(
                'the baseline is too short to compare with: 2 s, at least 5 are needed')
    }

    def "errors are felt as well as times"() {
        given:
        def topic = new TopicCourse(new Calm())
        100.times { second ->
            100.times {
                long due = (second * 100L + it) * 10_000_000
                topic.handed(0, due, due)
                if (second in 40..44 && it % 10 == 0) topic.ended(Outcome.FAILED, due, due + 1_000_000)
                else topic.acked(0, due, due, due + 1_000_000)
            }
        }
        def course = new Course([orders: topic], [], [incident(40, 45)], Duration.ofSeconds(100), Duration.ofSeconds(100))

        expect:
        (Impact.of(course, 'orders', course.incidents()[0]).recovery() as Recovery.Recovered).sinceEffect() == Duration.ofSeconds(5)
    }

    private static IncidentRecord incident(double from, double to) {
        def (start, end) = [from, to].collect { Optional.of(Duration.ofMillis((long) (it * 1000))) }
        new IncidentRecord('stall', 'stall', 1, [], start.get(), start, start, start, end, end, '', false, false)
    }

    private static double seconds(Duration time) {
        time.toMillis() / 1000d
    }

    /** One server that works records off one by one, and now and then stands still. */
    private static final class Queue {

        final TopicCourse topic
        final List<IncidentRecord> incidents
        private final Map<Double, Double> free = new TreeMap<>()

        Queue(int rate, int capacity, List<List<Number>> stalls, Random random) {
            incidents = stalls.collect { incident(it[0] as double, it[1] as double) }
            def calm = new Calm()
            calm.endsAt((long) (stalls[0][0] * 1e9))
            topic = new TopicCourse(calm)
            work(rate, capacity, stalls.collect { [it[0], it[1]] as double[] } as double[][], random)
        }

        @CompileStatic
        private void work(int rate, int capacity, double[][] stalls, Random random) {
            double idle = 0
            for (int i = 0; i < LOAD * rate; i++) {
                double due = i / (double) rate
                double begin = Math.max(due, idle)
                for (double[] stall : stalls) if (begin >= stall[0] && begin < stall[1]) begin = stall[1]
                idle = begin - Math.log(1 - random.nextDouble()) / capacity
                free[due] = idle
                long nanos = (long) (due * 1e9)
                topic.handed(0, nanos, nanos)
                topic.acked(0, nanos, nanos, (long) (idle * 1e9 + 2e6))
            }
        }

        /** When a record that was just due was answered as fast as ever again. */
        double caughtUp(double end) {
            free.find { due, done -> due >= end && done - due < 0.03 }.key
        }

        IncidentRecord incident(int number) {
            incidents[number]
        }

        Course course(List<Integer> told = incidents.indices.toList()) {
            new Course([orders: topic], [], told.collect { incidents[it] }, Duration.ofSeconds(LOAD), Duration.ofSeconds(LOAD))
        }
    }
}
