package khaos.fault;

import java.time.Duration;
import khaos.base.Bytes;
import khaos.target.Configurable;
import khaos.target.Injection;
import khaos.word.Word;

/** Another value for a topic's or a broker's setting; healing puts the old one back, or none where there was none. */
public record Config(String name, String value) implements Fault<Configurable> {

    @Word(
            value = "Changes a setting of a topic or a broker, by Kafka's own name for it.",
            example = "at 30.s inject config('min.insync.replicas', 3) on topic('orders') lasting 20.s")
    public static Config config(String name, Object value) {
        return new Config(name, text(value));
    }

    /** As Kafka reads it. */
    private static String text(Object value) {
        if (value instanceof Duration time) return String.valueOf(time.toMillis());
        return value instanceof Bytes size ? String.valueOf(size.count()) : String.valueOf(value);
    }

    @Override
    public Injection on(Configurable target) {
        return target.configure(name, value);
    }

    @Override
    public String takes() {
        return "config " + name;
    }
}
