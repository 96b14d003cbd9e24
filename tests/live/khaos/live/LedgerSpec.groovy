package khaos.live

import java.time.Duration
import khaos.base.Rate
import khaos.check.Judged
import khaos.check.Verdict
import khaos.fault.DeleteRecords
import khaos.plan.Incident
import khaos.plan.Place
import khaos.plan.Plan
import khaos.plan.ProducersPlan
import khaos.plan.TopicPlan
import khaos.target.NamedTopic
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.RecordsToDelete
import org.apache.kafka.clients.producer.KafkaProducer
import org.apache.kafka.clients.producer.ProducerRecord
import org.apache.kafka.common.TopicPartition
import org.apache.kafka.common.serialization.ByteArraySerializer

/** The ledger against real logs that somebody tampers with. */
class LedgerSpec extends TrafficSpecification {

    def "a clean run holds what its configuration promises, with the right counts, whatever was in the topic before"() {
        given:
        topic('clean', 3)
        def plan = plan('clean', [producers(2, 1000)], [consumers(2, 'clean-readers'), consumers(1, 'clean-others')])
        run(plan, 2)

        when:
        Judged judged = judged(plan, 3)
        def books = judged.audit().topics()[0]

        then:
        judged.judgements()*.text() == ["noLoss 'clean'", "noDuplicates 'clean'", "ordered 'clean'"]
        judged.judgements()*.verdict().every { it.held }
        judged.audit().anomalies() == []
        judged.audit().gaps() == []
        books.acked() == 6000
        books.found() == 6000
    }

    def "records that somebody deletes behind khaos's back are missed"() {
        given:
        topic('deleted', 3)

        when:
        Judged judged = judged(plan('deleted', [producers(1, 1000)], []), 4) { admin ->
            admin.deleteRecords([(new TopicPartition('deleted', 1)): RecordsToDelete.beforeOffset(300)]).all().get()
        }

        then:
        judged.audit().anomalies()*.id() - 'W4' == ['L2'] // a machine may stand still for a second, which is a figure and no breach
        judged.audit().anomalies()[0].count() == 300
        broken(judged) == ["noLoss 'deleted'"]
    }

    def "records that khaos itself deletes are no loss"() {
        given:
        topic('emptied', 3)
        def quiet = plan('emptied', [producers(1, 1000)], [])
        def delete = new Incident.Action.Inject(DeleteRecords.deleteRecords(), NamedTopic.topic('emptied'), Optional.empty(), Optional.empty())
        def incident = new Incident(new Incident.Trigger.At(Duration.ofSeconds(2)), delete, Place.NOWHERE, 'deletes')

        when:
        Judged judged = judged(new Plan('spec', '', Optional.empty(), quiet.topics(), quiet.cluster(), Optional.empty(), [:], [incident], []), 4)
        def books = judged.audit().topics()[0]

        then:
        judged.judgements()*.verdict()*.held == [true] * 3
        judged.audit().anomalies() == []
        books.removed() > 1000
        books.removed() + books.found() == books.acked()
    }

    /** The brokers make it anew as soon as a producer asks for it, unless they are told not to. */
    def "a topic that is deleted has lost its records, even if it was made anew"() {
        given:
        topic('remade', 1)
        def impatient = new ProducersPlan(1, new Rate(500), ProducersPlan.DEFAULTS + ['delivery.timeout.ms': '4000', 'request.timeout.ms': '3000'])

        when:
        Judged judged = judged(plan('remade', [impatient], []), 6) { admin -> admin.deleteTopics(['remade']).all().get() }
        def loss = judged.audit().anomalies().find { it.id() == 'L1' }

        then:
        loss.count() > 1000
        loss.what().endsWith('with their topic, which was deleted')
        "noLoss 'remade'" in broken(judged)
    }

    def "a record that is copied within its topic is a duplicate"() {
        given:
        topic('copied', 3)

        when:
        Judged judged = judged(plan('copied', [producers(1, 500)], []), 5) { admin -> copyOne('copied') }

        then:
        judged.audit().anomalies().collectEntries { [it.id(), it.count()] } == [L3: 1L]
        broken(judged) == ["noDuplicates 'copied'"]
    }

    def "records without identity are not judged, and no run fails for that choice"() {
        given:
        topic('unidentified', 3)
        def all = plan('unidentified', [producers(1, 100)], [])
        def topic = all.topics()[0]
        def plan = new Plan('spec', '', Optional.empty(), [new TopicPlan(topic.name(), 3, 3, [:], topic.key(), topic.content(), false,
                topic.producers(), [], topic.place())], all.cluster(), Optional.empty(), [:])

        when:
        Judged judged = judged(plan, 1)

        then:
        judged.judgements()*.verdict().every { it instanceof Verdict.Unknown && it.isSkipped() }
        judged.judgements().size() == 3
        !judged.unknown
    }

    private static void copyOne(String topic) {
        def record = records(topic).first()
        try (def producer = new KafkaProducer<byte[], byte[]>(SharedCluster.get().client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, record.partition(), null, record.key(), record.value(), record.headers())).get()
        }
    }

    private static List<String> broken(Judged judged) {
        judged.judgements().findAll { it.verdict().broken }*.text()
    }
}
