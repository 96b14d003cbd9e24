package khaos.history;

import java.time.Duration;

/**
 * What conditions and claims see. Live ones are those of the last seconds; a phase's are those of the phase. Never null
 * and never a guess: what is not known throws {@link Unknown}. The timeline's thread.
 */
public interface Figures {

    /** Since the load began. */
    Duration elapsed();

    /** Records behind, by the brokers' word: of one group, or of all groups on a topic. */
    long lag(String topicOrGroup);

    /** Acknowledged a second. */
    double rate(String topic);

    /** Read so far, by one group or by all groups of a topic. */
    long consumed(String topicOrGroup);

    /** Response from the intended time, every outcome counted: what timed out counts as at least its wait. */
    Duration percentile(String topic, double percentile);

    /** Failed and unknown sends so far. */
    long errors(String topic);

    /** Those of one exception class, by its simple name. */
    long errors(String topic, String exception);

    /** Acknowledged records that are known to be lost: while the run goes on at least those that were cut off a log's end. */
    long lost(String topic);

    /** Records that are in the log twice: while the run goes on at least those that one group was given at two offsets. */
    long duplicated(String topic);

    /** Partitions with fewer in-sync replicas than replicas, in the whole cluster. */
    int underReplicated();

    /** Partitions without a leader, in the whole cluster. */
    int offline();

    /** In-sync replicas of one partition. */
    int inSync(String topic, int partition);

    /** The name of the broker that leads a partition. */
    String leader(String topic, int partition);

    /** The name of the active controller. */
    String controller();

    /** Since the load began. */
    long leaderChanges();

    /** Since the load began. */
    long controllerChanges();

    /** How often the group's members were given partitions anew since it first formed. */
    long rebalances(String group);

    /** How often consumers failed on purpose so far, each try counted: of one group, or of all groups on a topic. */
    long failed(String topicOrGroup);

    /** Records that consumers which failed on purpose gave to topics of dead letters so far. */
    long deadLetters(String topicOrGroup);

    /** Requests of the run's producers and consumers to that broker that have had no answer, so far. */
    default long unanswered(String broker) {
        throw ofAMoment("unanswered requests");
    }

    /** Open connections through a link's proxy, by its name: {@code clients-kafka-1}. */
    default int connections(String link) {
        throw ofAMoment("connections");
    }

    /** What a link's proxy has let through since it began, both ways. */
    default long bytes(String link) {
        throw ofAMoment("bytes of a link");
    }

    /** From a request over a new connection through a link to the broker's answer, measured all the time. */
    default Duration roundTrip(String link) {
        throw ofAMoment("round trips");
    }

    /** Whether that service is well; of a part of the run, whether it was all the time. */
    default boolean healthy(String service) {
        throw new Unknown("this run has no service " + service);
    }

    private static Unknown ofAMoment(String what) {
        return new Unknown(what + " are those of a moment, not of a part of the run");
    }

    /** The longest time in which one partition acknowledged nothing though records were offered. */
    Duration unavailable(String topic);

    /** From the effect of the incident to lasting recovery, of a topic or a service; unknown while it has not recovered. */
    Duration recovery(String topicOrService);
}
