package khaos.live

import com.fasterxml.jackson.databind.ObjectMapper
import java.time.Duration
import khaos.base.Share
import khaos.check.Judged
import khaos.fault.Crash
import khaos.history.Odd
import khaos.plan.ConsumersPlan
import khaos.plan.FailurePlan
import khaos.plan.Handling
import khaos.plan.Incident
import khaos.plan.Place
import khaos.plan.Plan
import khaos.plan.ProducersPlan
import khaos.base.Rate
import khaos.target.Consumers
import khaos.wire.Oddities

/** Consumers that fail on purpose, on a real cluster. */
class FailingConsumersSpec extends TrafficSpecification {

    def "every record that fails becomes a dead letter, also when its consumer crashes, and copies are no duplicates"() {
        given:
        topic('trying', 3)
        topic('trying-dlq', 3)
        def failing = new FailurePlan(new Share(0.1), new Handling.Retry(1, Duration.ofMillis(2), new Handling.DeadLetter(Optional.empty(), false)), new Share(0.2))
        def odd = new ProducersPlan(1, new Rate(500), ProducersPlan.DEFAULTS, Oddities.NONE.copies(new Share(0.1)).tombstones(new Share(0.05)))
        def readers = new ConsumersPlan(2, 'trying-readers', Duration.ZERO, ['session.timeout.ms': '6000'], failing)
        def quiet = plan('trying', [odd], [readers])
        def crash = new Incident.Action.Inject(Crash.crash(), Consumers.consumers([count: 1], 'trying'), Optional.of(Duration.ofSeconds(1)), Optional.empty())
        def incident = new Incident(new Incident.Trigger.At(Duration.ofSeconds(2)), crash, Place.NOWHERE, 'crashes')

        when:
        Judged judged = judged(new Plan('spec', '', Optional.empty(), quiet.topics(), quiet.cluster(), Optional.empty(), [:], [incident], []), 6)
        def group = judged.run().totals().groups()[0]
        def letters = records('trying-dlq').collect { new ObjectMapper().readValue(it.value(), Map) }
        def places = letters.collect { [it.original_partition, it.original_offset] }.toSet()
        def source = judged.run().totals().topics().find { it.topic() == 'trying' }

        then:
        judged.audit().anomalies() == []
        judged.audit().gaps() == []
        judged.judgements()*.verdict()*.held.every()
        judged.audit().topic('trying').get().copies() == source.oddness().of(Odd.COPY)
        group.lag().asLong == 0
        group.failing().failed() == group.failing().retried() + group.failing().deadLetters()
        places.size() > source.acked() / 300
        places.size() <= group.failing().deadLetters()
        group.failing().deadLetters() == letters.size()
    }
}
