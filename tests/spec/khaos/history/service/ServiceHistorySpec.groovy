package khaos.history.service

import java.time.Duration
import khaos.history.IncidentRecord
import khaos.history.RunClock
import khaos.history.Unknown
import khaos.history.course.Course
import khaos.history.course.HealthRecovery
import khaos.history.course.Recovery
import spock.lang.Specification

class ServiceHistorySpec extends Specification {

    def history = new ServiceHistory('app', new RunClock())

    def "one bad look is none, two in a row count from the first one on"() {
        when:
        looks.each { history.looked(it, it ? '' : 'nobody listens') }

        then:
        history.record().health().collect { it.isHealthy() } == states

        where:
        looks                              || states
        [true]                             || [true]
        [true, false, true]                || [true]
        [true, false, false]               || [true, false]
        [true, false, false, false, true]  || [true, false, true]
        [false, false]                     || [false]
    }

    def "how a service is that nobody has looked at is not known"() {
        when:
        history.healthy

        then:
        thrown(Unknown)
    }

    def "a service that was not well from 11 s to 14 s: from #from to #to it #text"() {
        expect:
        record.isHealthy(s(from), s(to)) == healthy

        where:
        from | to || healthy
        2    | 10 || Optional.of(true)
        2    | 12 || Optional.of(false)
        12   | 13 || Optional.of(false)
        12   | 20 || Optional.of(false)
        14   | 20 || Optional.of(true)
        11   | 11 || Optional.of(false)
        record = service([1: true, 11: false, 14: true])
        text = healthy.get() ? 'was well' : 'was not'
    }

    def "before the first look nobody knows"() {
        expect:
        service([5: true]).isHealthy(s(4), s(10)) == Optional.empty()
    }

    def "recovery counts from the effect to the last time that it became well: #what"() {
        expect:
        HealthRecovery.of(course(service(states)), service(states), incident()) == recovery

        where:
        what               | states                                              || recovery
        'not felt'         | [1: true]                                           || new Recovery.NotFelt()
        'felt once'        | [1: true, 11: false, 14: true]                      || new Recovery.Recovered(s(1), s(4), s(-1))
        'felt twice'       | [1: true, 11: false, 14: true, 16: false, 19: true] || new Recovery.Recovered(s(1), s(9), s(4))
        'not over'         | [1: true, 11: false]                                || new Recovery.Censored(s(1), s(20), s(20), 'the load ended')
        'just before'      | [1: true, 11: false, 29: true]                      || new Recovery.Censored(s(1), s(19), s(20), 'the load ended')
        'nobody asks'      | [:]                                                 || new Recovery.Unmeasured('nobody asks whether it is well')
    }

    private static ServiceRecord service(Map<Integer, Boolean> states) {
        new ServiceRecord('app', states.collect { at, healthy -> new Health(s(at), healthy, '') }, [], [], Optional.empty(), Optional.empty())
    }

    /** Felt at 10 s, healed at 15 s, of 30. */
    private static IncidentRecord incident() {
        new IncidentRecord('hurt', 'hurt', 1, ['app'], s(10), Optional.of(s(10)), Optional.of(s(10)), Optional.of(s(10)),
                Optional.of(s(15)), Optional.of(s(15)), '', false, false)
    }

    private static Course course(ServiceRecord service) {
        new Course([:], [], [incident()], [service], s(30), s(31))
    }

    private static Duration s(int seconds) {
        Duration.ofSeconds(seconds)
    }
}
