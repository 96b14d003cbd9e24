package khaos.dsl.block;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import khaos.plan.ClusterPlan;
import khaos.plan.KafkaSettings;
import khaos.plan.Limit;
import khaos.word.Named;
import khaos.word.Word;

/** {@code cluster { … }}: what the scenario asks of a cluster that khaos starts, and where the brokers of others run. */
public final class ClusterBlock {

    private final Once once = new Once();
    private final Settings settings = new Settings(KafkaSettings.BROKER);
    private final Map<String, String> containers = new LinkedHashMap<>();
    private OptionalInt brokers = OptionalInt.empty();

    @Word(value = "How many brokers.", example = "brokers 3")
    public void brokers(int count) {
        once.say("brokers");
        brokers = OptionalInt.of(Limit.atLeast(1, "brokers", count));
    }

    @Word(
            value = "Any broker property by Kafka's own name; a quoted name alone says the same.",
            example = "'log.retention.ms' 60_000")
    public void config(String name, Object value) {
        settings.put(name, value);
    }

    @Word(
            value = "The container in which you run a broker; `khaos simulate --allow-broker-faults` may hurt it.",
            example = "broker 'kafka-1', container: 'k2-kafka'")
    public void broker(
            @Named(value = "container", type = String.class, required = true) Map<String, ?> named, String name) {
        once.say("broker " + name);
        containers.put(name, (String) named.get("container"));
    }

    ClusterPlan plan() {
        return new ClusterPlan(brokers, settings.over(Map.of()), containers);
    }
}
