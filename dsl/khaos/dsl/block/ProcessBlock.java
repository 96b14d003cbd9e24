package khaos.dsl.block;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import khaos.base.KhaosError;
import khaos.base.Records;
import khaos.base.Share;
import khaos.base.Spoken;
import khaos.plan.ConsumersPlan;
import khaos.plan.FailurePlan;
import khaos.plan.KafkaSettings;
import khaos.plan.Limit;
import khaos.plan.Place;
import khaos.plan.ProcessPlan;
import khaos.plan.TransactionPlan;
import khaos.word.Word;

/** {@code process(from: 'orders', to: 'invoices') { … }}: a group that makes records of records. */
public final class ProcessBlock {

    private final String from;
    private final String to;
    private final boolean isExactlyOnce;
    private final Place place;
    private final Once once = new Once();
    private final Settings settings = new Settings(KafkaSettings.CONSUMER);
    private String group;
    private int instances = 1;
    private Duration delay = Duration.ZERO;
    private Object every = Duration.ofMillis(100);
    private Share abort = new Share(0);
    private Optional<Function<Map<?, ?>, Object>> transform = Optional.empty();

    ProcessBlock(String from, String to, boolean isExactlyOnce, Place place) {
        this.from = from;
        this.to = to;
        this.isExactlyOnce = isExactlyOnce;
        this.place = place;
        this.group = from + "-to-" + to;
    }

    String from() {
        return from;
    }

    Place place() {
        return place;
    }

    @Word(
            value = "The group's id; otherwise the names of both topics with -to- between.",
            example = "group 'invoicing'")
    public void group(String id) {
        once.say("group");
        if (id.isBlank()) throw new KhaosError("a group needs a name", "write for example group 'invoicing'");
        group = id;
    }

    @Word(value = "How many members the group has.", example = "instances 2")
    public void instances(int count) {
        once.say("instances");
        instances = Limit.atLeast(1, "instances", count);
    }

    @Word(value = "The work that each record costs.", example = "delay 2.ms")
    public void delay(Duration time) {
        once.say("delay");
        if (time.isNegative()) throw new KhaosError("delay must be at least 0, got " + Spoken.of(time), "");
        delay = time;
    }

    @Word(value = "After so long what was made is committed; otherwise after 100.ms.", example = "commitEvery 200.ms")
    public void commitEvery(Duration time) {
        once.say("commitEvery");
        every = time;
    }

    @Word(value = "After so many records what was made is committed.", example = "commitEvery 100.records")
    public void commitEvery(Records records) {
        once.say("commitEvery");
        every = records;
    }

    @Word(
            value = "Transactions that are aborted on purpose: what they read is processed again.",
            example = "abort 5.percent")
    public void abort(Share share) {
        once.say("abort");
        if (!isExactlyOnce)
            throw new KhaosError("nothing can be aborted without transactions", "say process(…, exactlyOnce: true)");
        abort = share;
    }

    @Word(
            value = "What becomes of the fields of a record that is a JSON object; otherwise it stays as it is.",
            example = "transform { order -> order + [state: 'INVOICED'] }")
    @SuppressWarnings("rawtypes") // or Groovy would not add text to a map of anything
    public void transform(Function<Map, Object> function) {
        once.say("transform");
        transform = Optional.of(function::apply);
    }

    @Word(
            value = "Any Kafka consumer property by its own name; a quoted name alone says the same.",
            example = "'max.poll.records' 100")
    public void config(String name, Object value) {
        settings.put(name, value);
    }

    /** All is said: whatever is wrong is found now. */
    ProcessBlock checked() {
        plan();
        return this;
    }

    ConsumersPlan plan() {
        var properties = new TreeMap<String, String>();
        if (isExactlyOnce) properties.put("isolation.level", "read_committed");
        properties.putAll(settings.over(Map.of()));
        var commits = TransactionPlan.of(every, abort);
        var process = new ProcessPlan(to, isExactlyOnce, commits, transform, place);
        return new ConsumersPlan(instances, group, delay, properties, FailurePlan.NONE, Optional.of(process));
    }
}
