package khaos.dsl.block;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.base.Share;
import khaos.base.Spoken;
import khaos.plan.ConsumersPlan;
import khaos.plan.FailurePlan;
import khaos.plan.Handling;
import khaos.plan.KafkaSettings;
import khaos.word.Named;
import khaos.word.Word;

/** {@code consumers(3) { … }}: one group that reads a topic. */
public final class ConsumersBlock {

    private static final List<String> LEVELS = List.of("read_committed", "read_uncommitted");

    private final int count;
    private final Once once = new Once();
    private final Settings settings = new Settings(KafkaSettings.CONSUMER);
    private String group;
    private Duration delay = Duration.ZERO;
    private FailurePlan failing = FailurePlan.NONE;

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
            value =
                    "Records whose processing fails, which are then passed over, or what `then:` says; the same seed fails"
                            + " the same records.",
            example = "failures 10.percent, then: retry(3, backoff: 100.ms)")
    public void failures(
            @Named(value = "then", type = Handling.class, required = true) Map<String, ?> named, Share share) {
        once.say("failures");
        failing = failing.failures(share, (Handling) named.get("then"));
    }

    public void failures(Share share) {
        failures(Map.of("then", new Handling.Skip()), share);
    }

    @Word(value = "A record that failed is passed over.", example = "failures 10.percent, then: skip()")
    public Handling skip() {
        return new Handling.Skip();
    }

    @Word(
            value =
                    "A record that failed goes to the topic of the same name with -dlq behind it, in an envelope of JSON.",
            example = "failures 10.percent, then: deadLetter()")
    public Handling deadLetter() {
        return deadLetter(Map.of());
    }

    @Word(
            value = "The same to another topic, or as it is, with headers that say what happened.",
            example = "failures 10.percent, then: deadLetter(to: 'failed-orders', raw: true)")
    public Handling deadLetter(
            @Named(value = "to", type = String.class) @Named(value = "raw", type = Boolean.class)
                    Map<String, ?> named) {
        return new Handling.DeadLetter(
                Optional.ofNullable((String) named.get("to")), Boolean.TRUE.equals(named.get("raw")));
    }

    @Word(value = "A record that failed is tried again so often.", example = "failures 10.percent, then: retry(3)")
    public Handling retry(int times) {
        return retry(Map.of(), times);
    }

    @Word(
            value = "The same with a pause before each, and what becomes of it when all have failed: otherwise it is"
                    + " passed over.",
            example = "failures 10.percent, then: retry(3, backoff: 100.ms, then: deadLetter())")
    public Handling retry(
            @Named(value = "backoff", type = Duration.class) @Named(value = "then", type = Handling.class)
                    Map<String, ?> named,
            int times) {
        var backoff = named.containsKey("backoff") ? (Duration) named.get("backoff") : Duration.ZERO;
        var then = named.containsKey("then") ? (Handling) named.get("then") : new Handling.Skip();
        return new Handling.Retry(times, backoff, then);
    }

    @Word(
            value =
                    "Commits that are left out: what they were for is read again when the partition changes hands before"
                            + " the next one.",
            example = "commitFailures 5.percent")
    public void commitFailures(Share share) {
        once.say("commitFailures");
        failing = failing.commits(share);
    }

    @Word(
            value = "Whether records of transactions that are not committed are read: 'read_committed' or"
                    + " 'read_uncommitted'.",
            example = "isolation 'read_committed'")
    public void isolation(String level) {
        if (!LEVELS.contains(level))
            throw new KhaosError(
                    "isolation must be one of " + String.join(", ", LEVELS) + ", got '" + level + "'",
                    Near.meant(level, LEVELS));
        settings.say("isolation", "isolation.level", level);
    }

    @Word(
            value = "Any Kafka consumer property by its own name; a quoted name alone says the same.",
            example = "'max.poll.records' 100")
    public void config(String name, Object value) {
        settings.put(name, value);
    }

    ConsumersPlan plan() {
        return new ConsumersPlan(count, group, delay, settings.over(Map.of()), failing);
    }
}
