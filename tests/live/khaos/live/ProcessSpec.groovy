package khaos.live

import com.fasterxml.jackson.databind.ObjectMapper
import java.time.Duration
import java.util.function.Function
import khaos.base.Share
import khaos.check.Judged
import khaos.fault.Crash
import khaos.fault.Pause
import khaos.plan.ClusterPlan
import khaos.plan.Condition
import khaos.plan.ConsumersPlan
import khaos.plan.FailurePlan
import khaos.plan.Incident
import khaos.plan.Place
import khaos.plan.Plan
import khaos.plan.ProcessPlan
import khaos.plan.TopicPlan
import khaos.plan.TransactionPlan
import khaos.target.Consumers
import khaos.target.Producers
import khaos.value.UniformKey
import khaos.wire.Payload
import khaos.base.Between

/** A process on a real cluster, killed in its midst. */
class ProcessSpec extends TrafficSpecification {

    def "exactly once holds, also when an instance dies in the midst of a transaction and transactions abort"() {
        given:
        topic('raw', 3)
        topic('cooked', 3)
        Function<Map, Object> cook = { it + [cooked: true] }
        def commits = new TransactionPlan(Optional.empty(), Optional.of(Duration.ofMillis(100)), new Share(0.3))
        def process = new ProcessPlan('cooked', true, commits, Optional.of(cook), Place.NOWHERE)
        def cooks = new ConsumersPlan(2, 'cooks', Duration.ZERO, ['isolation.level': 'read_committed', 'session.timeout.ms': '6000'], FailurePlan.NONE, Optional.of(process))
        def raw = plan('raw', [producers(1, 200)], [cooks]).topics()[0]
        def cooked = new TopicPlan('cooked', 3, 3, [:], UniformKey.uniform(10), new Payload(Between.of(100, 100)), true, [], [], Place.NOWHERE)
        def crash = new Incident.Action.Inject(Crash.crash(), Consumers.consumers([count: 1], 'raw'), Optional.of(Duration.ofSeconds(1)), Optional.empty())
        def pause = new Incident.Action.Inject(Pause.pause(), Producers.producers('raw'), Optional.empty(), Optional.empty())
        def end = new Incident.Action.Code({ it.endRun() } as Incident.Script, [])

        and: "nothing more comes from the 8th second on, and it is over once all is processed, however slow the machine"
        def isDone = new Incident.Trigger.When({ it.elapsed() > Duration.ofSeconds(11) && it.lag('cooks') == 0 } as Condition, Optional.empty(), 'all is processed')
        def incidents = [
            new Incident(new Incident.Trigger.At(Duration.ofSeconds(2)), crash, Place.NOWHERE, 'crashes'),
            new Incident(new Incident.Trigger.At(Duration.ofSeconds(8)), pause, Place.NOWHERE, 'dries up'),
            new Incident(isDone, end, Place.NOWHERE, 'ends')
        ]

        when:
        Judged judged = judged(new Plan('spec', '', Optional.empty(), [raw, cooked], ClusterPlan.DEFAULT, Optional.empty(), [:], incidents, []), 90)
        def books = judged.audit().topic('cooked').get()
        def topic = judged.run().totals().topics().find { it.topic() == 'cooked' }

        then:
        judged.audit().anomalies().findAll { it.violation } == []
        judged.audit().gaps() == []
        judged.judgements()*.text().contains("exactlyOnce 'cooked'")
        judged.judgements()*.verdict()*.held.every()
        judged.run().totals().groups().find { it.group() == 'cooks' }.lag().asLong == 0
        judged.run().totals().topics().find { it.topic() == 'raw' }.acked() > 0
        books.processed().asLong == judged.run().totals().topics().find { it.topic() == 'raw' }.acked()
        books.processed().asLong == books.acked()
        topic.transactions().aborted() > 0
        records('cooked').every { new ObjectMapper().readValue(it.value(), Map).cooked }
    }
}
