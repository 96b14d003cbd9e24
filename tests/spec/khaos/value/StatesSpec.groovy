package khaos.value

import khaos.base.KhaosError
import khaos.dsl.Script
import spock.lang.Specification

/** Things that go through states. */
class StatesSpec extends Specification {

    static final MACHINE = new States([
            new States.State('CREATED', [PAID: 9d, CANCELLED: 1d]), new States.State('PAID', [SHIPPED: 1d]),
            new States.State('SHIPPED', [:]), new States.State('CANCELLED', [:])], 5, 0)

    def "each thing goes through states that follow each other, from the first to a last one"() {
        given:
        def origin = Drawn.origin()
        def ids = Drawn.draw(MACHINE.entity(), origin.part('id'), 5000)
        def states = Drawn.draw(MACHINE.state(), origin.part('state'), 5000)
        def histories = [ids, states].transpose().groupBy { it[0] }.collect { id, records -> records*.get(1) }

        expect:
        histories.every { history -> [['CREATED', 'PAID', 'SHIPPED'], ['CREATED', 'CANCELLED']].any { it.take(history.size()) == history } }
        histories.count { it.size() > 1 && it[1] == 'CANCELLED' } / histories.count { it.size() > 1 } < 0.2
        histories.size() > 1500
    }

    def "producers of a topic have things of their own"() {
        given:
        def origin = Drawn.origin(2)

        expect:
        Drawn.draw(MACHINE.entity(), origin, 500).toSet().intersect(Drawn.draw(MACHINE.entity(), origin.producer(1), 500).toSet()).empty
    }

    def "a script says it in a block"() {
        given:
        def topic = Script.topic('''
            key field('order')
            value {
                stateMachine(entities: 3) {
                    state 'NEW', to: [DONE: 1]
                    state 'DONE'
                }
                field 'order', entity()
                field 'status', state()
            }''')
        def maker = topic.content().maker(topic.key(), Drawn.origin())
        maker.next()

        expect:
        new String(maker.value()) ==~ /\{"order":[012],"status":"NEW"}/
    }

    def "what cannot be is refused: #told"() {
        expect:
        Script.mistakes("topic('t') { value { stateMachine {\n$states\n}\nfield 's', state() } }")[0] == told

        where:
        states                                       || told
        "state 'A', to: [B: 1]"                      || "'A' leads to 'B', which is no state"
        "state 'A', to: [A: 0]"                      || "nothing follows 'A': every weight is 0"
        "state 'A'; state 'A'"                       || 'a state is said twice: A, A'
        ''                                           || 'a state machine needs states'
    }
}
