package khaos.wire.registry;

import khaos.base.KhaosError;

/** Under which subject a schema is registered: Confluent's three strategies. */
public enum Naming {
    TOPIC("topic"),
    RECORD("record"),
    TOPIC_AND_RECORD("topic-record");

    private final String spoken;

    Naming(String spoken) {
        this.spoken = spoken;
    }

    /** By its name in scripts. */
    public static Naming of(String name) {
        for (var naming : values()) if (naming.spoken.equals(name)) return naming;
        throw new KhaosError("there is no naming '" + name + "'", "write naming: 'topic', 'record' or 'topic-record'");
    }

    /**
     * @param part {@code value} or {@code key}
     * @param record the full name of the type
     */
    public String subject(String topic, String part, String record) {
        return switch (this) {
            case TOPIC -> topic + "-" + part;
            case RECORD -> record;
            case TOPIC_AND_RECORD -> topic + "-" + record;
        };
    }
}
