package khaos.dsl.block;

import java.time.Duration;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.base.Rate;
import khaos.history.Figures;
import khaos.word.NameOf;
import khaos.word.Word;

/** {@code when { … }} and all other code that runs while the scenario does: what is known of the run at that moment. */
public class FiguresBlock {

    /** The least rate there is; it shows as 0/s. */
    private static final double NOTHING = Double.MIN_VALUE;

    private Figures figures;

    /** Lets the words tell of {@code figures} from now on. One thread. */
    final void see(Figures now) {
        figures = now;
    }

    @Word(value = "The time since the load began.", example = "elapsed() > 2.min")
    public Duration elapsed() {
        return seen().elapsed();
    }

    @Word(
            value = "Records behind: of one consumer group, or of all groups on a topic.",
            example = "lag('orders') > 10_000")
    public long lag(@NameOf({NameOf.TOPIC, NameOf.GROUP}) String topicOrGroup) {
        return seen().lag(topicOrGroup);
    }

    @Word(value = "Acknowledged records of a topic.", example = "rate('orders') < 500.perSecond")
    public Rate rate(@NameOf(NameOf.TOPIC) String topic) {
        return new Rate(Math.max(seen().rate(topic), NOTHING));
    }

    @Word(
            value = "Records read so far: by one group, or by all groups of a topic.",
            example = "consumed('billing') > 0")
    public long consumed(@NameOf({NameOf.TOPIC, NameOf.GROUP}) String topicOrGroup) {
        return seen().consumed(topicOrGroup);
    }

    @Word(
            value =
                    "How often consumers failed on purpose so far, each try counted: those of one group, or of all groups of a topic.",
            example = "failed('billing') > 100")
    public long failed(@NameOf({NameOf.TOPIC, NameOf.GROUP}) String topicOrGroup) {
        return seen().failed(topicOrGroup);
    }

    @Word(
            value = "Records that consumers which failed on purpose gave to topics of dead letters so far.",
            example = "deadLetters('billing') == 0")
    public long deadLetters(@NameOf({NameOf.TOPIC, NameOf.GROUP}) String topicOrGroup) {
        return seen().deadLetters(topicOrGroup);
    }

    @Word(value = "The median time from when a record was due to its answer.", example = "p50('orders') < 10.ms")
    public Duration p50(@NameOf(NameOf.TOPIC) String topic) {
        return seen().percentile(topic, 50);
    }

    @Word(value = "That time for the slowest 5 % of the records.", example = "p95('orders') < 50.ms")
    public Duration p95(@NameOf(NameOf.TOPIC) String topic) {
        return seen().percentile(topic, 95);
    }

    @Word(value = "That time for the slowest 1 % of the records.", example = "p99('orders') < 100.ms")
    public Duration p99(@NameOf(NameOf.TOPIC) String topic) {
        return seen().percentile(topic, 99);
    }

    @Word(value = "That time for the slowest 0.1 % of the records.", example = "p999('orders') < 1.s")
    public Duration p999(@NameOf(NameOf.TOPIC) String topic) {
        return seen().percentile(topic, 99.9);
    }

    @Word(value = "Failed and unknown sends to a topic so far.", example = "errors('orders') == 0")
    public long errors(@NameOf(NameOf.TOPIC) String topic) {
        return seen().errors(topic);
    }

    @Word(value = "Only those of one exception class.", example = "errors('orders', 'TimeoutException') < 100")
    public long errors(@NameOf(NameOf.TOPIC) String topic, String exception) {
        return seen().errors(topic, exception);
    }

    @Word(
            value =
                    "Acknowledged records that are known to be lost: at the end all that are; while the run goes on, at least those that"
                            + " were cut off the end of a log.",
            example = "lost('orders') == 0")
    public long lost(@NameOf(NameOf.TOPIC) String topic) {
        return seen().lost(topic);
    }

    @Word(
            value =
                    "Records that are known to be in the log twice: at the end all that are; while the run goes on, at least those that one group was"
                            + " given at two offsets.",
            example = "duplicated('orders') == 0")
    public long duplicated(@NameOf(NameOf.TOPIC) String topic) {
        return seen().duplicated(topic);
    }

    @Word(value = "Partitions with fewer in-sync replicas than replicas.", example = "underReplicated() == 0")
    public int underReplicated() {
        return seen().underReplicated();
    }

    @Word(value = "Partitions without a leader.", example = "offline() == 0")
    public int offline() {
        return seen().offline();
    }

    @Word(value = "How many replicas of a partition are in sync.", example = "isr('orders', 0) >= 2")
    public int isr(@NameOf(NameOf.TOPIC) String topic, int partition) {
        return seen().inSync(topic, partition);
    }

    @Word(value = "The name of the broker that leads a partition.", example = "leader('orders', 0) == 'kafka-2'")
    public String leader(@NameOf(NameOf.TOPIC) String topic, int partition) {
        return seen().leader(topic, partition);
    }

    /** Not {@code controller()}: in code blocks that is the target. */
    @Word(value = "The name of the active controller.", example = "activeController() == 'kafka-1'")
    public String activeController() {
        return seen().controller();
    }

    @Word(value = "How often a partition got another leader since the load began.", example = "leaderChanges() > 3")
    public long leaderChanges() {
        return seen().leaderChanges();
    }

    @Word(value = "How often the controller changed since the load began.", example = "controllerChanges() == 0")
    public long controllerChanges() {
        return seen().controllerChanges();
    }

    @Word(value = "How often a group was given its partitions anew.", example = "rebalances('billing') < 10")
    public long rebalances(@NameOf(NameOf.GROUP) String group) {
        return seen().rebalances(group);
    }

    @Word(
            value =
                    "Requests of producers and consumers to a broker that have had no answer, those that wait for it included.",
            example = "unanswered('kafka-2') > 50")
    public long unanswered(@NameOf(NameOf.BROKER) String broker) {
        return seen().unanswered(broker);
    }

    @Word(
            value =
                    "Open connections of a link with a proxy, by the name that khaos cluster-status shows: clients-kafka-1,"
                            + " replication-kafka-1-kafka-2.",
            example = "connections('clients-kafka-1') > 20")
    public int connections(@NameOf(NameOf.LINK) String link) {
        return seen().connections(link);
    }

    @Word(value = "What a link has let through, both ways.", example = "bytes('replication-kafka-1-kafka-2') > 10.mb")
    public Bytes bytes(@NameOf(NameOf.LINK) String link) {
        return new Bytes(seen().bytes(link));
    }

    @Word(
            value = "The time from a request over a link to its answer; asking for it has it measured from then on.",
            example = "roundTrip('clients-kafka-1') > 50.ms")
    public Duration roundTrip(@NameOf(NameOf.LINK) String link) {
        return seen().roundTrip(link);
    }

    @Word(
            value = "The longest time in which a partition of the topic acknowledged nothing that was sent to it.",
            example = "unavailable('orders') < 15.s")
    public Duration unavailable(@NameOf(NameOf.TOPIC) String topic) {
        return seen().unavailable(topic);
    }

    @Word(
            value =
                    "The time from an incident's effect until the topic works as before, or the service is healthy again; unknown"
                            + " while it is not.",
            example = "recovery('orders') < 30.s")
    public Duration recovery(@NameOf({NameOf.TOPIC, NameOf.SERVICE}) String topicOrService) {
        return seen().recovery(topicOrService);
    }

    @Word(
            value =
                    "Whether a service is well, as its `health` says; of a part of the run, whether it was all the time.",
            example = "healthy('minio')")
    public boolean healthy(@NameOf(NameOf.SERVICE) String service) {
        return seen().healthy(service);
    }

    private Figures seen() {
        if (figures == null)
            throw new KhaosError(
                    "nothing is known of the run while the script is read",
                    "ask in `when { }`, in the code of `at(30.s) { }`, or claim it in `expect { }`");
        return figures;
    }
}
