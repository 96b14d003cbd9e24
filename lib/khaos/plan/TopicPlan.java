package khaos.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import khaos.base.KhaosError;
import khaos.value.Key;
import khaos.value.UniformKey;
import khaos.wire.Content;
import khaos.wire.Payload;

/**
 * A topic, what its records look like, and who produces to it and consumes from it.
 *
 * @param config   topic settings by Kafka's own names ({@code retention.ms})
 * @param identity whether each record carries the {@link khaos.wire.Identity} header
 * @param place    where the script declares it
 */
public record TopicPlan(
        String name,
        int partitions,
        int replicas,
        Map<String, String> config,
        Key key,
        Content content,
        boolean identity,
        List<ProducersPlan> producers,
        List<ConsumersPlan> consumers,
        Place place) {

    public static final int DEFAULT_PARTITIONS = 6;
    public static final int DEFAULT_REPLICAS = 3;

    private static final int LONGEST_NAME = 249;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    public TopicPlan {
        checkName(name);
        Limit.atLeast(1, "partitions", partitions);
        Limit.atLeast(1, "replicas", replicas);
        config = Map.copyOf(config);
        producers = List.copyOf(producers);
        consumers = List.copyOf(consumers);
    }

    /** One that the script says nothing of but its name: only flows send to it. */
    public static TopicPlan of(String name, Place place) {
        return new TopicPlan(
                name,
                DEFAULT_PARTITIONS,
                DEFAULT_REPLICAS,
                Map.of(),
                UniformKey.DEFAULT,
                Payload.DEFAULT,
                true,
                List.of(),
                List.of(),
                place);
    }

    /** The same, read by others too. */
    public TopicPlan readBy(List<ConsumersPlan> others) {
        var all = new ArrayList<>(consumers);
        all.addAll(others);
        return new TopicPlan(
                name, partitions, replicas, config, key, content, identity, producers, List.copyOf(all), place);
    }

    /** The same, produced to by others too. */
    public TopicPlan sentToBy(List<ProducersPlan> others) {
        var all = new ArrayList<>(producers);
        all.addAll(others);
        return new TopicPlan(
                name, partitions, replicas, config, key, content, identity, List.copyOf(all), consumers, place);
    }

    /** The same, whose records hold {@code other}. */
    public TopicPlan with(Content other) {
        return new TopicPlan(name, partitions, replicas, config, key, other, identity, producers, consumers, place);
    }

    /** Kafka's own rule for topic names. */
    private static void checkName(String name) {
        if (name.isEmpty()) throw new KhaosError("a topic needs a name", "");
        if (name.length() > LONGEST_NAME)
            throw new KhaosError(
                    "a topic's name may have at most " + LONGEST_NAME + " characters, got " + name.length(), "");
        if (name.equals(".") || name.equals("..") || !NAME.matcher(name).matches())
            throw new KhaosError(
                    "'" + name + "' cannot be a topic's name", "use letters, digits, dots, underscores and hyphens");
    }
}
