package khaos.target;

/** A broker. */
public interface Broker
        extends Killable,
                Stoppable,
                Freezable,
                Restartable,
                Configurable,
                Limitable,
                Storing,
                Clocked,
                Accepting,
                Wipeable,
                Corruptible,
                Disconnectable {

    /** As in every message: {@code kafka-2}. */
    String name();

    /** Kafka's node id. */
    int id();

    /** The name of the broker with that node id, on any cluster. */
    static String name(int id) {
        return "kafka-" + id;
    }
}
