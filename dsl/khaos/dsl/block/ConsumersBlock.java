package khaos.dsl.block;

import java.time.Duration;
import java.util.Map;
import khaos.base.KhaosError;
import khaos.base.Spoken;
import khaos.plan.ConsumersPlan;
import khaos.plan.KafkaSettings;
import khaos.word.Word;

/** {@code consumers(3) { … }}: one group that reads a topic. */
public final class ConsumersBlock {

    private final int count;
    private final Once once = new Once();
    private final Settings settings = new Settings(KafkaSettings.CONSUMER);
    private String group;
    private Duration delay = Duration.ZERO;

    ConsumersBlock(int count, String group) {
        this.count = count;
        this.group = group;
    }

    @Word(
            value = "The consumer group's id; otherwise the topic's name with -group-1, -group-2, …",
            example = "group 'billing'")
    public void group(String id) {
        once.say("group");
        if (id.isBlank()) throw new KhaosError("a group needs a name", "write for example group 'billing'");
        group = id;
    }

    @Word(value = "The work that each record costs a consumer.", example = "delay 2.ms")
    public void delay(Duration time) {
        once.say("delay");
        if (time.isNegative()) throw new KhaosError("delay must be at least 0, got " + Spoken.of(time), "");
        delay = time;
    }

    @Word(
            value = "Any Kafka consumer property by its own name; a quoted name alone says the same.",
            example = "'max.poll.records' 100")
    public void config(String name, Object value) {
        settings.put(name, value);
    }

    ConsumersPlan plan() {
        return new ConsumersPlan(count, group, delay, settings.over(Map.of()));
    }
}
