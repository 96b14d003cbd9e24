package khaos.run

import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import khaos.base.Deadline
import khaos.base.Dice
import khaos.cluster.ClusterWatch
import khaos.dsl.Script
import khaos.history.History
import khaos.history.IncidentRecord
import khaos.history.RunClock
import khaos.history.Watcher
import khaos.target.Broker
import khaos.target.Capabilities
import khaos.target.Injection
import khaos.target.World
import spock.lang.Specification

/** The words of `incidents { }` on a real timeline, with brokers that only say what is done to them. */
class ScriptedTimelineSpec extends Specification {

    def history = new History(new RunClock())
    def acts = new CopyOnWriteArrayList<String>()
    def told = new CopyOnWriteArrayList<String>()
    def stop = new Stop()

    def "every: first at the time that after: says, then each period"() {
        when:
        play('every 100.ms, after: 50.ms inject freeze() on broker(1) lasting 20.ms') { acts.count { it.startsWith('heal') } >= 4 }

        then:
        planned().take(4) == [50, 150, 250, 350]
        records().take(4).every { it.healRequested().get() - it.planned() >= Duration.ofMillis(20) }
    }

    def "every without after: first after one period"() {
        when:
        play('every 60.ms inject crash() on broker(2) lasting 10.ms') { times().size() >= 2 }

        then:
        planned().take(2) == [60, 120]
    }

    def "repeat: each line at its time in each repetition, with no drift"() {
        when:
        play('''
            repeat(3, every: 100.ms, after: 40.ms) {
                at 0.s inject freeze() on broker(3)
                at 50.ms heal broker(3)
            }''') { acts.size() == 6 }

        then:
        acts == ['freeze kafka-3', 'heal kafka-3'] * 3
        planned() == [40, 140, 240]
        records().every { it.healed().present }
    }

    def "whenever: again and again while it holds, never within the cool-down"() {
        when:
        play('whenever(coolDown: 300.ms) { elapsed() > 10.ms } inject crash() on broker(1) lasting 20.ms') { times().size() >= 3 }
        def fired = times()

        then:
        (1..<fired.size()).every { fired[it] - fired[it - 1] >= 300 }
    }

    def "when: once, however long it holds"() {
        when:
        play('''
            when { elapsed() > 10.ms } inject crash() on broker(1) lasting 20.ms
            every 400.ms then { endRun() }''') { stop.isOver() && acts.size() == 2 }

        then:
        acts == ['crash kafka-1', 'heal kafka-1']
    }

    def "an incident is healed by its name, from a line and from code"() {
        when:
        play('''
            at 20.ms inject freeze() on broker(1) named 'one'
            at 20.ms inject freeze() on broker(2) named 'two'
            at 80.ms heal 'two'
            at(140.ms) { heal 'one' }''') { acts.size() == 4 }

        then:
        acts.drop(2) == ['heal kafka-2', 'heal kafka-1']
    }

    def "code writes lines, asks figures, hurts, and ends the run"() {
        when:
        play('''
            at(20.ms) {
                log "after ${elapsed().toMillis() >= 20 ? 'a' : 'no'} while"
                if (elapsed() < 1.h) inject stop() on broker(2) lasting 30.ms named 'inner'
                endRun()
            }''') { stop.isOver() && acts.size() == 2 }

        then:
        told.contains('after a while')
        acts == ['stop kafka-2', 'heal kafka-2']
        records()*.name() == ['inner']
        records()[0].line() == 6
        !stop.isAsked()
    }

    def "a figure that is not known is told, and the rest of the code is left out"() {
        when:
        play('at(20.ms) { if (underReplicated() == 0) inject crash() on broker(1) }') { told.size() > 0 }

        then:
        told == ['line 3: the cluster did not answer lately']
        acts == []
    }

    private void play(String lines, Closure<Boolean> until) {
        def incidents = Script.read("topic('orders') { }\nincidents {\n$lines\n}").incidents()
        def figures = new LiveFigures(history, { Optional.<ClusterWatch.Reading> empty() }, new LinkFigures([]))
        def watcher = [sampled: { }, happened: { elapsed, event -> told << event }] as Watcher
        def timeline = new Timeline(incidents, world(), Capabilities.ALL, [], history, figures, [], watcher, stop)
        timeline.rehearse()
        history.clock().begin()
        timeline.start()
        def isDone = Deadline.in(Duration.ofSeconds(10)).poll(Duration.ofMillis(2)) { until() }
        timeline.close()
        assert isDone : "$acts ${records()} $told"
    }

    private List<IncidentRecord> records() {
        history.sample().incidents()
    }

    /** When each was to happen, in ms since the load began. */
    private List<Long> planned() {
        records()*.planned()*.toMillis()
    }

    /** When each did happen. */
    private List<Long> times() {
        records().findAll { it.requested().present }*.requested()*.get()*.toMillis()
    }

    private World world() {
        def brokers = (1..3).collectEntries { ["kafka-$it".toString(), broker("kafka-$it")] }
        Stub(World) {
            dice() >> new Dice(1)
            broker(_) >> { String name -> brokers[name] }
        }
    }

    private Broker broker(String broker) {
        def hurt = { String how -> harm(how, broker) }
        [name: { broker }, toString: { broker }, kill: { hurt('crash') }, stop: { hurt('stop') }, freeze: { hurt('freeze') }] as Broker
    }

    private Injection harm(String how, String broker) {
        acts << "$how $broker".toString()
        def isOver = false
        [isInEffect: { true }, isMomentary: { false }, isHealed: { isOver }, close: {
            if (!isOver) acts << "heal $broker".toString()
            isOver = true
        }] as Injection
    }
}
