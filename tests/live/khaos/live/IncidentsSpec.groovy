package khaos.live

import java.time.Duration
import khaos.base.Bytes
import khaos.base.Deadline
import khaos.base.Rate
import khaos.fault.Burst
import khaos.fault.Config
import khaos.fault.Crash
import khaos.fault.DeleteRecords
import khaos.fault.ElectLeaders
import khaos.fault.Fault
import khaos.fault.Freeze
import khaos.fault.MoveLeader
import khaos.fault.Pace
import khaos.fault.Pause
import khaos.fault.Quota
import khaos.fault.Reassign
import khaos.fault.Rebalance
import khaos.fault.Rebalancing
import khaos.fault.Restart
import khaos.fault.RollingRestart
import khaos.fault.Slow
import khaos.fault.Stop as StopFault
import khaos.history.Finished
import khaos.history.IncidentRecord
import khaos.history.Sample
import khaos.history.Watcher
import khaos.plan.ConsumersPlan
import khaos.plan.Incident
import khaos.plan.Place
import khaos.plan.Plan
import khaos.run.Stop
import khaos.target.AllBrokers
import khaos.target.Consumers
import khaos.target.LeaderOf
import khaos.target.NamedBroker
import khaos.target.NamedGroup
import khaos.target.NamedTopic
import khaos.target.Producers
import khaos.target.Selector
import org.apache.kafka.clients.admin.Admin
import org.apache.kafka.clients.admin.ConfigEntry
import org.apache.kafka.common.config.ConfigResource
import org.apache.kafka.common.quota.ClientQuotaFilter

/** Every fault once on a real cluster: felt, and healed. */
class IncidentsSpec extends TrafficSpecification {

    static final Map<String, String> SHORT_SESSION = ['session.timeout.ms': '6000', 'heartbeat.interval.ms': '1000']

    def "faults of producers, consumers, groups and topics are felt and healed, each at its time"() {
        given:
        topic('hurt', 3)
        def incidents = [
            at(1.0, Pause.pause(), Consumers.consumers('hurt', indices: [0]), 1),
            at(1.0, Slow.slow(Duration.ofMillis(20)), Consumers.consumers('hurt', indices: [1]), 1),
            at(1.0, Pause.pause(), Producers.producers('hurt', indices: [0]), 1),
            at(1.0, Pace.rate(new Rate(500)), Producers.producers('hurt', indices: [1]), 1),
            at(2.5, Burst.burst(300), Producers.producers('hurt', count: 1), 0),
            at(2.5, Quota.quota(new Bytes(1_000_000)), Producers.producers('hurt', count: 1), 1),
            at(2.5, Quota.quota(new Bytes(1_000_000)), Consumers.consumers('hurt', count: 1), 1),
            at(2.5, Config.config('retention.ms', 3_600_000), NamedTopic.topic('hurt'), 1),
            at(2.5, Config.config('num.io.threads', 6), NamedBroker.broker(2), 1),
            at(3.0, Freeze.freeze(), Consumers.consumers('hurt', indices: [2]), 1),
            at(4.0, Rebalance.rebalance(), NamedGroup.group('hurt-readers'), 0),
            at(4.0, MoveLeader.moveLeader(0), NamedTopic.topic('hurt'), 1),
            at(6.5, Reassign.reassign(), NamedTopic.topic('hurt'), 1),
            at(9.5, ElectLeaders.electLeaders(), NamedTopic.topic('hurt'), 1),
            at(10.0, Crash.crash(), Consumers.consumers('hurt', indices: [2]), 1),
            at(13.0, DeleteRecords.deleteRecords(), NamedTopic.topic('hurt'), 0),
            at(13.0, Rebalancing.rebalancing(), NamedGroup.group('hurt-readers'), 4),
            at(13.5, Slow.slow(Duration.ofMillis(5)), Consumers.consumers('hurt'), 2),
            at(14.0, Pace.rate(new Rate(300)), Producers.producers('hurt'), 1),
            at(14.5, Config.config('segment.ms', 600_000), NamedTopic.topic('hurt'), 2),
        ]

        when:
        Finished run = run(hurt('hurt', incidents), 20, new Stop(), new Telling())
        List<IncidentRecord> seen = run.totals().incidents()

        then:
        seen.size() == incidents.size()
        seen.findAll { it.trouble() || it.inEffect().empty || it.healed().empty } == []
        seen.every { it.requested().get() - it.planned() < Duration.ofMillis(500) }

        and: "nothing is left of them"
        incidents.size() == 20
        run.totals().topics()[0].sent() == run.totals().topics()[0].acked()
        Deadline.in(Duration.ofSeconds(20)).poll(Duration.ofMillis(100)) { leftovers('hurt') == [] }
        leftovers('hurt') == []
        SharedCluster.get().nodes()*.state()*.toString() == ['running'] * 3
    }

    def "faults of brokers are felt and healed, and the cluster is whole again"() {
        given:
        topic('outage', 3)
        def incidents = [
            at(1, Crash.crash(), NamedBroker.broker('kafka-3'), 2),
            at(16, Freeze.freeze(), LeaderOf.leaderOf('outage', 0), 3),
            at(28, StopFault.stop(), NamedBroker.broker(1), 1),
        ]
        long unanswered = -1
        incidents << asked(18.5) { figures -> unanswered = figures.unanswered(figures.leader('outage', 0)) }

        when:
        Finished run = run(hurt('outage', incidents), 40, new Stop(), new Telling())
        List<IncidentRecord> seen = run.totals().incidents()

        then:
        seen.size() == 3
        seen.findAll { it.trouble() || it.inEffect().empty || it.healed().empty } == []
        SharedCluster.get().nodes()*.state()*.toString() == ['running'] * 3

        and: "a frozen broker leaves its clients without an answer"
        unanswered > 0
    }

    def "brokers restart, one alone and all in turn, and the cluster is whole again"() {
        given:
        topic('restarts', 3)
        def incidents = [
            at(1, Restart.restart(), NamedBroker.broker(2), 0),
            at(14, RollingRestart.rollingRestart(pause: Duration.ofMillis(200)), AllBrokers.brokers(), 0),
        ]
        def stop = new Stop()

        when:
        Finished run = run(hurt('restarts', incidents), 120, stop, whenAllHealed(2, stop))
        List<IncidentRecord> seen = run.totals().incidents()

        then:
        seen.size() == 2
        seen.findAll { it.trouble() || it.inEffect().empty || it.healed().empty } == []
        seen[1].returned().get() - seen[1].requested().get() > Duration.ofSeconds(1)
        SharedCluster.get().nodes()*.state()*.toString() == ['running'] * 3
    }

    /** Settings that were changed and not put back, quotas, and partitions on the move. */
    private static List<String> leftovers(String topic) {
        try (def admin = Admin.create(SharedCluster.get().client())) {
            def nodes = admin.describeCluster().nodes().get()
            def resources = [new ConfigResource(ConfigResource.Type.TOPIC, topic)] +
                    nodes.collect { new ConfigResource(ConfigResource.Type.BROKER, it.idString()) }
            def changed = [ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG, ConfigEntry.ConfigSource.DYNAMIC_BROKER_CONFIG]
            def settings = admin.describeConfigs(resources).all().get().collectMany { resource, config ->
                config.entries().findAll { it.source() in changed }.collect { "$resource: ${it.name()}".toString() }
            }
            settings + admin.describeClientQuotas(ClientQuotaFilter.all()).entities().get().keySet()*.toString() +
                    admin.listPartitionReassignments().reassignments().get().keySet()*.toString()
        }
    }

    /** Stops the run as soon as so many incidents are over. */
    private static Watcher whenAllHealed(int incidents, Stop stop) {
        new Telling() {
            @Override
            void sampled(Sample sample) {
                if (sample.incidents().count { it.healed().present || it.trouble() } == incidents && !stop.isAsked()) stop.ask()
            }
        }
    }

    private static Incident asked(Number seconds, Closure question) {
        def code = new Incident.Action.Code({ stage -> question(stage.figures()) } as Incident.Script, [])
        new Incident(new Incident.Trigger.At(Duration.ofMillis((seconds * 1000) as long)), code, Place.NOWHERE, 'ask')
    }

    private static Incident at(Number seconds, Fault fault, Selector target, int lasting) {
        def time = Duration.ofMillis((seconds * 1000) as long)
        def last = lasting == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(lasting))
        def action = new Incident.Action.Inject(fault, target, last, Optional.empty())
        new Incident(new Incident.Trigger.At(time), action, Place.NOWHERE, "at ${seconds}.s inject $fault on $target")
    }

    private static Plan hurt(String topic, List<Incident> incidents) {
        def quiet = plan(topic, [producers(2, 200)], [new ConsumersPlan(3, "$topic-readers", Duration.ZERO, SHORT_SESSION)])
        new Plan(quiet.name(), '', Optional.empty(), quiet.topics(), quiet.cluster(), Optional.empty(), [:], incidents, [])
    }
}
