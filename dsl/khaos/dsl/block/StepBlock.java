package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import khaos.base.Between;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.plan.ConsumersPlan;
import khaos.plan.Limit;
import khaos.plan.Place;
import khaos.plan.flow.Delay;
import khaos.plan.flow.FlowPlan;
import khaos.plan.flow.StepPlan;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.value.Value;
import khaos.wire.Content;
import khaos.wire.Headed;
import khaos.wire.KeyedContent;
import khaos.wire.Payload;
import khaos.wire.format.Format;
import khaos.wire.format.Json;
import khaos.word.Takes;
import khaos.word.Word;

/** {@code step('orders', 'order_created') { … }}: when it comes, what its records hold beside the ids, who reads them. */
@Takes({Value.class, Key.class, Format.class})
public final class StepBlock extends ValueBlock {

    private final String topic;
    private final String event;
    private final StepGroups groups;
    private final Place place;
    private final Once once = new Once();
    private final List<ConsumersPlan> consumers = new ArrayList<>();
    private Delay delay = Delay.NONE;
    private Share chance = StepPlan.ALWAYS;
    private Between<Integer> records = StepPlan.ONE;
    private Optional<Key> key = Optional.empty();
    private List<ObjectOf.Field> headers = List.of();
    private Format format = Json.json();
    private Format keyFormat;

    StepBlock(String topic, String event, StepGroups groups, Place place) {
        this.topic = topic;
        this.event = event;
        this.groups = groups;
        this.place = place;
    }

    @Word(
            value = "How long after the step before it: a time, a range of times, or a distribution.",
            example = "after 200.ms..800.ms")
    public void after(Delay delay) {
        once.say("after");
        this.delay = delay;
    }

    public void after(Duration time) {
        after(new Delay.Fixed(time));
    }

    public void after(Between<Duration> times) {
        after(new Delay.Uniform(times));
    }

    @Word(
            value = "Delays as of independent events: mostly short, some much longer than the mean.",
            example = "after exponential(300.ms)")
    public Delay exponential(Duration mean) {
        return new Delay.Exponential(mean);
    }

    @Word(
            value = "In how many instances the step happens; the others go on without it. Always unless said.",
            example = "chance 90.percent")
    public void chance(Share share) {
        once.say("chance");
        chance = share;
    }

    @Word(value = "How many records the step sends, all at once; one unless said.", example = "records 1..5")
    public void records(Between<Integer> count) {
        once.say("records");
        Limit.atLeast(1, "records", count.min());
        records = count;
    }

    public void records(int count) {
        records(Between.of(count, count));
    }

    @Word(
            value = "How the keys of the records are chosen; the correlation id unless said.",
            example = "key field('order_id')")
    public void key(Key key) {
        once.say("key");
        this.key = Optional.of(key);
    }

    @Word(value = "How the records of the step are written; JSON unless said.", example = "format avro()")
    public void format(Format format) {
        once.say("format");
        this.format = format;
    }

    @Word(value = "How their keys are written; plain text unless said.", example = "keyFormat avro()")
    public void keyFormat(Format format) {
        once.say("keyFormat");
        keyFormat = format;
    }

    @Word(
            value = "What each record of the step carries beside its key and its value.",
            example = "headers { header 'source', 'web' }")
    public void headers(@DelegatesTo(value = HeadersBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        once.say("headers");
        headers = Fill.fill(new HeadersBlock(), body).headers();
        new Headed(Payload.DEFAULT, headers); // tells at once what cannot be
    }

    @Word(
            value = "A consumer group of so many consumers for the step's topic; none unless said.",
            example = "consumers(2) { delay 10.ms }")
    public void consumers(
            int count, @DelegatesTo(value = ConsumersBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        Limit.atLeast(0, "consumers", count);
        var plan =
                Fill.fill(new ConsumersBlock(count, groups.next(topic)), body).plan();
        if (count > 0) consumers.add(plan);
    }

    public void consumers(
            @DelegatesTo(value = ConsumersBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        consumers(1, body);
    }

    public void consumers(int count) {
        consumers(count, Closure.IDENTITY);
    }

    @Override
    void checkName(String name) {
        super.checkName(name);
        if (name.equals(FlowPlan.CORRELATION_FIELD) || name.equals(FlowPlan.EVENT_FIELD))
            throw new KhaosError(
                    "every record of a flow has the field `" + name + "` already", "give this one another name");
    }

    StepPlan plan() {
        Function<ObjectOf, Content> written =
                keyFormat == null ? format::of : object -> new KeyedContent(format.of(object), keyFormat.keys());
        return new StepPlan(topic, event, delay, chance, records, key, fields(), headers, written, consumers, place);
    }
}
