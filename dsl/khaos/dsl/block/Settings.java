package khaos.dsl.block;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.plan.KafkaSettings;

/** What one block sets of Kafka's own settings: each once, each known to Kafka, as the text that Kafka reads. */
final class Settings {

    private final KafkaSettings known;
    private final Map<String, String> wordOf = new HashMap<>();
    private final Map<String, String> values = new TreeMap<>();

    Settings(KafkaSettings known) {
        this.known = known;
    }

    /** Said by Kafka's own name. */
    void put(String name, Object value) {
        String text = text(name, value);
        known.check(name, text);
        say(name, name, text);
    }

    /** Said by {@code word} of the block, which has checked the value. */
    void say(String word, String name, String text) {
        String earlier = wordOf.putIfAbsent(name, word);
        if (earlier != null)
            throw new KhaosError(
                    earlier.equals(word)
                            ? "`" + word + "` is said twice in this block"
                            : "`" + word + "` and `" + earlier + "` set the same",
                    "keep one of them");
        values.put(name, text);
    }

    /** {@code defaults} with these settings over them. */
    Map<String, String> over(Map<String, String> defaults) {
        var all = new TreeMap<>(defaults);
        all.putAll(values);
        return all;
    }

    private static String text(String name, Object value) {
        if (value instanceof Duration time) return String.valueOf(time.toMillis());
        if (value instanceof Bytes size) return String.valueOf(size.count());
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean)
            return value.toString();
        throw new KhaosError("`" + name + "` takes text, a number, true or false", "");
    }
}
