package khaos.run

import java.time.Duration
import spock.lang.Specification

class AgendaSpec extends Specification {

    def agenda = new Agenda()
    List<String> done = []

    def "what is due is done in order of time, and what is due together in the order it was said"() {
        given:
        agenda.at(seconds(3)) { done << 'c' }
        agenda.at(seconds(1)) { done << 'a' }
        agenda.at(seconds(1)) { done << 'b' }

        when:
        agenda.doWhatIsDue(seconds(2))

        then:
        done == ['a', 'b']
        agenda.next().get() == seconds(3)
    }

    def "what repeats is due at absolute times, however late the agenda is looked at"() {
        given:
        agenda.every(seconds(2), seconds(5)) { due -> done << "$due.seconds".toString() }

        when:
        agenda.doWhatIsDue(seconds(4))
        agenda.doWhatIsDue(seconds(20))

        then:
        done == ['2', '7', '12', '17']
        agenda.next().get() == seconds(22)
    }

    def "what is added while it is done is done too, if it is due"() {
        given:
        agenda.at(seconds(1)) { due -> agenda.at(due + seconds(1)) { done << 'healed' } }

        when:
        agenda.doWhatIsDue(seconds(2))

        then:
        done == ['healed']
        agenda.next().empty
    }

    private static Duration seconds(int n) {
        Duration.ofSeconds(n)
    }
}
