package khaos.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import khaos.base.KhaosError;
import khaos.base.Near;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The settings that Kafka knows for one kind of thing, by Kafka's own names: which exist, which khaos keeps for itself, and
 * which values they take. Kafka's classes are loaded only when a setting is checked.
 */
public final class KafkaSettings {

    /** How a producer's settings are spelt and what they take. */
    public static final KafkaSettings PRODUCER =
            new KafkaSettings("producer", ProducerConfig::configDef, Owned.PRODUCER);

    public static final KafkaSettings CONSUMER =
            new KafkaSettings("consumer", ConsumerConfig::configDef, Owned.CONSUMER);

    public static final KafkaSettings TOPIC = new KafkaSettings("topic", KafkaSettings::topicConfig, Map.of());

    /** Names are not checked: the clients' jar does not list them, and brokers of any version may run. */
    public static final KafkaSettings BROKER = new KafkaSettings("broker", ConfigDef::new, Owned.BROKER);

    private final String kind;
    private final Supplier<ConfigDef> known;
    private final Map<String, String> owned;

    private KafkaSettings(String kind, Supplier<ConfigDef> known, Map<String, String> owned) {
        this.kind = kind;
        this.known = known;
        this.owned = owned;
    }

    /** @throws KhaosError when there is no such setting, khaos keeps it for itself, or it does not take {@code value} */
    public void check(String name, String value) {
        if (owned.containsKey(name))
            throw new KhaosError("`" + name + "` is not yours to set: " + owned.get(name), "leave it out");
        if (this == BROKER) return;
        var key = known.get().configKeys().get(name);
        if (key == null) throw unknown(name);
        try {
            Object parsed = ConfigDef.parseType(name, value, key.type);
            if (key.validator != null) key.validator.ensureValid(name, parsed);
        } catch (ConfigException refused) {
            throw new KhaosError("`" + name + "` cannot be '" + value + "'", reason(refused));
        }
    }

    /** Whether {@code name} is one of Kafka's. */
    public boolean isKnown(String name) {
        return known.get().names().contains(name);
    }

    private KhaosError unknown(String name) {
        String near = Near.meant(name, known.get().names());
        return new KhaosError(
                "Kafka knows no " + kind + " property `" + name + "`",
                near.isEmpty() ? "look it up in Kafka's documentation under " + kind + " configs" : near);
    }

    /** Kafka says {@code Invalid value x for configuration y: Reason}; the first half is said already. */
    private static String reason(ConfigException refused) {
        String reason = refused.getMessage()
                .replaceFirst("^Invalid value .*? for configuration [\\w.]+[:.] ", "")
                .replaceFirst("^Invalid value .*? for configuration [\\w.]+[:.] ", "");
        if (reason.startsWith("Not a number of type DOUBLE")) return "it takes a number";
        if (reason.startsWith("Not a number of type")) return "it takes a whole number";
        return Character.toLowerCase(reason.charAt(0)) + reason.substring(1).replaceFirst("\\.$", "");
    }

    /** The clients' jar names topic settings without their types; those follow from Kafka's own naming. */
    private static ConfigDef topicConfig() {
        var definition = new ConfigDef();
        Set<String> names = Arrays.stream(TopicConfig.class.getFields())
                .filter(field -> field.getName().endsWith("_CONFIG"))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : names) definition.define(name, typeOf(name), ConfigDef.Importance.LOW, "");
        return definition;
    }

    private static ConfigDef.Type typeOf(String name) {
        if (name.equals(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG)) return ConfigDef.Type.INT;
        return name.endsWith(".ms") || name.endsWith(".bytes") || name.endsWith(".messages")
                ? ConfigDef.Type.LONG
                : ConfigDef.Type.STRING;
    }

    /** Settings that would break what khaos promises, each with the reason that people are told. */
    private static final class Owned {
        static final Map<String, String> PRODUCER = Map.of(
                "bootstrap.servers", "khaos connects to the cluster of the run",
                "key.serializer", "khaos writes keys as bytes",
                "value.serializer", "khaos writes values as bytes",
                "client.id", "khaos names its clients after their topic",
                "transactional.id", "khaos gives each producer its own; the word for transactions is `transactional`");
        static final Map<String, String> CONSUMER = Map.of(
                "bootstrap.servers", "khaos connects to the cluster of the run",
                "key.deserializer", "khaos reads keys as bytes",
                "value.deserializer", "khaos reads values as bytes",
                "client.id", "khaos names its clients after their topic",
                "group.id", "the word for it is `group`",
                "enable.auto.commit", "khaos commits what it has processed");
        static final Map<String, String> BROKER = Map.of(
                "node.id", "khaos numbers the brokers",
                "broker.id", "khaos numbers the brokers",
                "process.roles", "khaos chooses the roles",
                "controller.quorum.voters", "khaos chooses the controllers",
                "controller.quorum.bootstrap.servers", "khaos chooses the controllers",
                "listeners", "khaos chooses the ports",
                "advertised.listeners", "khaos chooses the ports",
                "log.dirs", "khaos keeps the data in its own folder",
                "log.dir", "khaos keeps the data in its own folder");
    }
}
