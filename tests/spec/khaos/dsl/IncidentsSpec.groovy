package khaos.dsl

import java.time.Duration
import khaos.base.KhaosError
import khaos.base.Rate
import khaos.fault.Crash
import khaos.fault.Freeze
import khaos.fault.Pace
import khaos.fault.Rebalance
import khaos.history.Figures
import khaos.history.Unknown
import khaos.plan.Incident
import khaos.plan.Incident.Action
import khaos.plan.Incident.Trigger
import khaos.plan.Stage
import khaos.target.NamedBroker
import khaos.target.NamedGroup
import khaos.target.Producers
import spock.lang.Specification

class IncidentsSpec extends Specification {

    def "a line says when, what, on what, for how long and under which name"() {
        given:
        def incident = incidents("at 30.s inject crash() on broker('kafka-2') lasting 20.s named 'outage'")[0]

        expect:
        incident.trigger() == new Trigger.At(Duration.ofSeconds(30))
        with(incident.action() as Action.Inject) {
            fault() == new Crash()
            target() == new NamedBroker('kafka-2')
            lasting().get() == Duration.ofSeconds(20)
            name().get() == 'outage'
        }
        incident.text() == "at 30.s inject crash() on broker('kafka-2') lasting 20.s named 'outage'"
        incident.place().line() == 3
        incident.place().column() == 1
    }

    def "#line fires first at #first and then each #period"() {
        expect:
        incidents(line)[0].trigger() == new Trigger.Every(Duration.ofSeconds(first), Duration.ofSeconds(period))
        (incidents(line)[0].action() as Action.Inject).target() == new NamedGroup('billing')

        where:
        line                                                              || first | period
        "every 60.s inject rebalance() on group('billing')"               || 60    | 60
        "every 60.s, after: 75.s inject rebalance() on group('billing')"  || 75    | 60
        "every 60.s, after: 0.s inject rebalance() on group('billing')"   || 0     | 60
    }

    def "repeat becomes absolute times, in the order in which they come"() {
        given:
        def incidents = incidents('''repeat(3, every: 60.s, after: 90.s) {
            at 0.s inject freeze() on broker('kafka-3') named 'frozen'
            at 20.s heal broker('kafka-3')
        }''')

        expect:
        incidents*.trigger()*.time()*.toSeconds() == [90, 110, 150, 170, 210, 230]
        incidents*.action()*.class.simpleName == ['Inject', 'Heal'] * 3
        (incidents[0].action() as Action.Inject).fault() == new Freeze()
        incidents*.place()*.line() == [4, 5] * 3
    }

    def "a target is healed by itself or by the name of its incident"() {
        given:
        def incidents = incidents('''
            at 10.s inject freeze() on broker('kafka-3') named 'frozen'
            at 20.s heal broker('kafka-3')
            at 30.s heal 'frozen\'''')

        expect:
        incidents[1].action() == new Action.Heal(new NamedBroker('kafka-3'))
        incidents[2].action() == new Action.HealNamed('frozen')
    }

    def "when asks its condition with the figures of the moment"() {
        given:
        def incident = incidents("def most = 10_000; when { lag('orders') > most } inject rate(500.perSecond) on producers('orders')")[0]
        def condition = (incident.trigger() as Trigger.When).condition()

        expect:
        condition.holds(figures(lag: 10_001L))
        !condition.holds(figures(lag: 10_000L))
        (incident.trigger() as Trigger.When).coolDown().empty
        (incident.trigger() as Trigger.When).text() == "lag('orders') > most"
        with(incident.action() as Action.Inject) {
            fault() == new Pace(new Rate(500))
            target() == new Producers(Optional.of('orders'), target().portion())
        }
    }

    def "whenever has a cool-down, and a condition of several lines its text on one"() {
        given:
        def when = incidents('''whenever(coolDown: 30.s) {
            def late = p99('orders')
            late > 1.s && elapsed() > 5.s
        } inject crash() on leaderOf('orders', 0) lasting 5.s''')[0].trigger() as Trigger.When

        expect:
        when.coolDown().get() == Duration.ofSeconds(30)
        when.text() == "def late = p99('orders') late > 1.s && elapsed() > 5.s"
        when.condition().holds(figures(percentile: Duration.ofSeconds(2), elapsed: Duration.ofSeconds(6)))
        !when.condition().holds(figures(percentile: Duration.ofSeconds(2), elapsed: Duration.ofSeconds(5)))
    }

    def "what is not known is not answered"() {
        given:
        def condition = (incidents("when { lag('orders') > 1 } inject crash() on anyBroker()")[0].trigger() as Trigger.When).condition()

        when:
        condition.holds(Stub(Figures) { lag(_) >> { throw new Unknown('too old') } })

        then:
        thrown(Unknown)
    }

    def "code sees figures and does what a line can, in its order, each time anew"() {
        given:
        def incident = incidents('''at(80.s) {
            log "behind by ${lag('orders')}"
            if (underReplicated() == 0) inject freeze() on broker('kafka-1') lasting 20.s named 'inner'
            heal 'inner'
            heal group('billing')
            endRun()
        }''')[0]
        def code = incident.action() as Action.Code
        def stage = Mock(Stage)
        stage.figures() >> figures(lag: 7L, underReplicated: 0)

        when:
        2.times { code.script().on(stage) }

        then:
        2 * stage.log('behind by 7')
        2 * stage.inject(new Freeze(), new NamedBroker('kafka-1'), Optional.of(Duration.ofSeconds(20)), Optional.of('inner'),
                { it.line() == 5 })
        2 * stage.heal('inner', { it.line() == 6 })
        2 * stage.heal(new NamedGroup('billing'), { it.line() == 7 })
        2 * stage.endRun()
        0 * stage.inject(*_)
    }

    def "#line may inject #faults, known before the start"() {
        expect:
        (incidents(line)[0].action() as Action.Code).chances()*.fault() == faults

        where:
        line                                                                                        || faults
        'at(5.s) { log "x" }'                                                                       || []
        "at(5.s) { if (offline() > 0) inject crash() on anyBroker() }"                              || [Crash]
        "every 5.s then { inject crash() on anyBroker(); inject rebalance() on groups() }"          || [Crash, Rebalance]
        "when { offline() > 0 } then {\n[1, 2].each { inject crash() on broker(it) }\n}"            || [Crash]
    }

    def "a script's own fault needs no more than its class"() {
        given:
        def plan = Script.read('''
            import khaos.fault.Fault
            import khaos.target.*
            import khaos.word.Word

            class Tickle implements Fault<Pausable> {
                @Word('Tickles.')
                static Tickle tickle() { new Tickle() }
                Injection on(Pausable target) { target.pause() }
            }
            topic('orders') { }
            incidents {
                at 5.s inject tickle() on consumers('orders')
                at(6.s) { inject tickle() on producers() }
            }''')

        expect:
        (plan.incidents()[0].action() as Action.Inject).fault().class.simpleName == 'Tickle'
        (plan.incidents()[1].action() as Action.Code).chances()*.fault()*.simpleName == ['Tickle']
    }

    def "what was compiled before knows the same as what is compiled now"() {
        given:
        def text = "topic('orders') { }\nincidents { at(5.s) { inject crash() on anyBroker() named 'x' } ; at 9.s heal 'x' }"

        expect:
        [Script.read(text), Script.read(text)].every { (it.incidents()[0].action() as Action.Code).chances()*.fault() == [Crash] }
    }

    private static List<Incident> incidents(String lines) {
        Script.read("topic('orders') { consumers { group 'billing' } }\nincidents {\n$lines\n}").incidents()
    }

    /** Figures that answer whatever they are asked by name. */
    private Figures figures(Map<String, Object> known) {
        Stub(Figures) {
            lag(_) >> (known.lag ?: 0L)
            percentile(*_) >> (known.percentile ?: Duration.ZERO)
            elapsed() >> (known.elapsed ?: Duration.ZERO)
            underReplicated() >> (known.underReplicated ?: 0)
        }
    }
}
