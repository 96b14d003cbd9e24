package khaos.run

import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import khaos.base.Deadline
import khaos.base.Dice
import khaos.base.KhaosError
import khaos.cluster.ClusterWatch
import khaos.fault.Fault
import khaos.history.History
import khaos.history.IncidentRecord
import khaos.history.RunClock
import khaos.history.Unknown
import khaos.history.Watcher
import khaos.plan.Condition
import khaos.plan.Impossible
import khaos.plan.Incident
import khaos.plan.Incident.Action
import khaos.plan.Incident.Trigger
import khaos.plan.Place
import khaos.target.Capabilities
import khaos.target.Injection
import khaos.target.Selector
import khaos.target.World
import spock.lang.Specification

class TimelineSpec extends Specification {

    static final Place HERE = new Place('spec.groovy', 3, 1)

    def history = new History(new RunClock())
    def acts = new CopyOnWriteArrayList<String>()
    def stop = new Stop()
    def world = Stub(World) { dice() >> new Dice(1) }

    def "an incident happens at its time, is seen to be in effect, and is healed when it has lasted"() {
        when:
        run([at(50, hurt('a'), 100)]) { records()[0]?.healed()?.present }
        def record = records()[0]

        then:
        acts == ['hurt a', 'heal a']
        record.targets() == ['a']
        record.requested().get() >= record.planned()
        record.inEffect().present
        record.healRequested().get() - record.planned() >= Duration.ofMillis(100)
        record.trouble() == ''
    }

    def "whatever is in effect at the end is healed, the newest first"() {
        when:
        run([at(10, hurt('a')), at(30, hurt('b')), at(50, hurt('c'))]) { acts.size() == 3 }

        then:
        acts.take(3).sort() == ['hurt a', 'hurt b', 'hurt c']
        acts.drop(3) == ['heal c', 'heal b', 'heal a']
        records().every { it.healed().present }
    }

    def "a harm that is never felt is trouble, and healed all the same"() {
        when:
        run([at(10, hurt('a', false))]) { acts.size() == 1 }

        then:
        acts == ['hurt a', 'heal a']
        records()[0].trouble() == 'it never took effect'
        records()[0].inconclusive
    }

    def "a fault that fails is trouble"() {
        when:
        run([at(10, { target -> throw new KhaosError('there is no room', '') } as Fault)]) { records()[0]?.trouble() }

        then:
        records()[0].trouble() == 'there is no room'
    }

    def "an incident of a name is healed by its name, and one on a target by the target"() {
        when:
        run([at(10, hurt('a')), at(10, hurt('b')), heal(60, new Action.HealNamed('hurt a')), heal(120, new Action.Heal(selector('b')))]) {
            acts.size() == 4
        }

        then:
        acts.sort(false) == ['heal a', 'heal b', 'hurt a', 'hurt b']
        ['a', 'b'].every { acts.indexOf("hurt $it".toString()) < acts.indexOf("heal $it".toString()) }
    }

    def "a condition fires once, as soon as it holds, and not while it is unknown"() {
        given:
        def asked = 0
        Condition condition = { figures ->
            asked++
            if (asked == 1) throw new Unknown('too early')
            asked > 2
        }
        def incident = new Incident(new Trigger.When(condition, Optional.empty(), 'asked'), inject(hurt('a'), 0, 'a'), HERE, 'when')

        when:
        run([incident]) { acts.size() == 1 && asked >= 3 }

        then:
        acts == ['hurt a', 'heal a']
        asked == 3
    }

    def "code may hurt, heal, tell and end the run"() {
        given:
        def told = []
        def code = new Action.Code({ stage ->
            stage.inject(hurt('a'), selector('a'), Optional.empty(), Optional.of('x'), HERE)
            stage.log('hello')
            stage.endRun()
        } as Incident.Script, [])

        when:
        run([new Incident(new Trigger.At(Duration.ofMillis(10)), code, HERE, 'at')], told) { stop.isOver() && acts.size() == 1 }

        then:
        records()*.name() == ['x']
        told.contains('hello')
        !stop.isAsked()
        acts == ['hurt a', 'heal a']
    }

    def "what the cluster cannot do is left out, and said to be"() {
        given:
        def incident = at(10, hurt('a'))
        def skipped = new Impossible(incident, HERE, 'at', 'khaos cannot do this here', '')

        when:
        run([incident], [], [skipped]) { true }

        then:
        acts == []
        records()[0].isSkipped()
        !records()[0].inconclusive
    }

    def "code goes on where something in it cannot be done here, which is left out and told"() {
        given:
        def told = []
        def code = new Action.Code({ stage ->
            stage.inject(hurt('a'), consumers('a'), Optional.empty(), Optional.of('x'), HERE)
            stage.inject(hurt('b'), selector('b'), Optional.empty(), Optional.of('y'), HERE)
        } as Incident.Script, [])

        when:
        run([new Incident(new Trigger.At(Duration.ofMillis(10)), code, HERE, 'at')], told) { acts.size() == 1 }

        then:
        acts == ['hurt b', 'heal b']
        records().collect { [it.name(), it.isSkipped()] } == [['x', true], ['y', false]]
        told.contains('x: skipped, since this run has no consumers')
    }

    private void run(List<Incident> incidents, List told = [], List<Impossible> impossible = [], Closure<Boolean> until) {
        def watcher = [sampled: { }, happened: { elapsed, event -> told << event }] as Watcher
        def figures = new LiveFigures(history, { Optional.<ClusterWatch.Reading> empty() }, new LinkFigures([]))
        def timeline = new Timeline(incidents, world, Capabilities.ALL, impossible, history, figures, [], watcher, stop)
        timeline.rehearse()
        history.clock().begin()
        timeline.start()
        def isDone = Deadline.in(Duration.ofSeconds(5)).poll(Duration.ofMillis(5)) { until() }
        assert isDone : "$acts ${records()} $told"
        Deadline.in(Duration.ofMillis(30)).poll(Duration.ofMillis(5)) { false }
        timeline.close()
    }

    private List<IncidentRecord> records() {
        history.sample().incidents()
    }

    private static Incident at(int millis, Fault fault, int lasting = 0) {
        new Incident(new Trigger.At(Duration.ofMillis(millis)), inject(fault, lasting, fault.toString()), HERE, 'at')
    }

    private static Incident heal(int millis, Action heal) {
        new Incident(new Trigger.At(Duration.ofMillis(millis)), heal, HERE, 'heal')
    }

    private static Action inject(Fault fault, int lasting, String name) {
        def last = lasting == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(lasting))
        new Action.Inject(fault, selector(name.replace('hurt ', '')), last, Optional.of(name))
    }

    private static Selector selector(String target) {
        { world -> [target] } as Selector
    }

    private static Selector consumers(String target) {
        new Selector() {
            List in(World world) { [target] }

            boolean needsConsumers() { true }
        }
    }

    private Fault hurt(String name, boolean isFelt = true) {
        def acts = this.acts
        new Fault() {
            @Override
            Injection on(Object target) {
                acts << "hurt $name".toString()
                new Injection() {
                    boolean isClosed

                    boolean isInEffect() { isFelt }

                    boolean isHealed() { isClosed }

                    void close() {
                        if (!isClosed) acts << "heal $name".toString()
                        isClosed = true
                    }
                }
            }

            String toString() { "hurt $name" }
        }
    }
}
