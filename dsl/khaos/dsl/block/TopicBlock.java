package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.Between;
import khaos.base.Bytes;
import khaos.base.KhaosError;
import khaos.plan.ConsumersPlan;
import khaos.plan.KafkaSettings;
import khaos.plan.Limit;
import khaos.plan.Place;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.value.ObjectOf.Field;
import khaos.value.UniformKey;
import khaos.wire.Content;
import khaos.wire.Headed;
import khaos.wire.KeyedContent;
import khaos.wire.Payload;
import khaos.wire.format.Format;
import khaos.wire.format.Json;
import khaos.word.Takes;
import khaos.word.Word;

/** {@code topic('orders') { … }}: a topic, what its records look like, who sends to it and who reads it. */
@Takes({Key.class, Format.class})
public final class TopicBlock {

    private final String name;
    private final Place place;
    private final Once once = new Once();
    private final Settings settings = new Settings(KafkaSettings.TOPIC);
    private final List<ProducersPlan> producers = new ArrayList<>();
    private final List<ConsumersPlan> consumers = new ArrayList<>();
    private int partitions = TopicPlan.DEFAULT_PARTITIONS;
    private int replicas = TopicPlan.DEFAULT_REPLICAS;
    private Key key = UniformKey.DEFAULT;
    private ObjectOf fields;
    private Payload payload;
    private Format format = Json.json();
    private Format keyFormat;
    private List<Field> headers = List.of();
    private boolean identity = true;
    private boolean saysProducers;
    private boolean saysConsumers;

    TopicBlock(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    @Word(value = "How many partitions a new topic gets.", example = "partitions 12")
    public void partitions(int count) {
        once.say("partitions");
        partitions = Limit.atLeast(1, "partitions", count);
    }

    @Word(value = "On how many brokers each partition is kept.", example = "replicas 3")
    public void replicas(int count) {
        once.say("replicas");
        replicas = Limit.atLeast(1, "replicas", count);
    }

    @Word(
            value = "Any topic property by Kafka's own name; the quoted name alone says the same.",
            example = "'retention.ms' 1.h")
    public void config(String name, Object value) {
        settings.put(name, value);
    }

    @Word(value = "How the keys of the records are chosen.", example = "key zipfian(50)")
    public void key(Key key) {
        once.say("key");
        this.key = key;
    }

    @Word(value = "What the records hold: these fields.", example = "value { field 'order_id', uuid() }")
    public void value(@DelegatesTo(value = ValueBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        holds("value");
        fields = Fill.fill(new ValueBlock(), body).made("value");
    }

    @Word(value = "What the records hold: so many bytes and no meaning.", example = "payload 200..500")
    public void payload(Between<?> size) {
        holds("payload");
        payload = new Payload(bytes(size));
    }

    public void payload(Bytes size) {
        payload(Between.of(size, size));
    }

    public void payload(int bytes) {
        payload(Between.of(bytes, bytes));
    }

    @Word(value = "How the records are written; JSON unless said.", example = "format avro()")
    public void format(Format format) {
        once.say("format");
        this.format = format;
    }

    @Word(value = "How the keys are written; plain text unless said.", example = "keyFormat avro()")
    public void keyFormat(Format format) {
        once.say("keyFormat");
        keyFormat = format;
    }

    @Word(
            value = "What each record carries beside its key and its value.",
            example = "headers { header 'source', 'web' }")
    public void headers(@DelegatesTo(value = HeadersBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        once.say("headers");
        headers = Fill.fill(new HeadersBlock(), body).headers();
    }

    @Word(
            value = "Whether each record carries the small header by which khaos tells records apart.",
            example = "identity false")
    public void identity(boolean on) {
        once.say("identity");
        identity = on;
    }

    @Word(
            value = "So many producers, one unless a number is given; 0 for none.",
            example = "producers(2) { rate 1000.perSecond }")
    public void producers(
            int count, @DelegatesTo(value = ProducersBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        saysProducers = true;
        Limit.atLeast(0, "producers", count);
        var plan = Fill.fill(new ProducersBlock(count), body).plan();
        if (count > 0) producers.add(plan);
    }

    public void producers(
            @DelegatesTo(value = ProducersBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        producers(1, body);
    }

    public void producers(int count) {
        producers(count, Closure.IDENTITY);
    }

    @Word(
            value = "One consumer group of so many consumers, one unless a number is given; 0 for none.",
            example = "consumers(3) { group 'billing' }")
    public void consumers(
            int count, @DelegatesTo(value = ConsumersBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        saysConsumers = true;
        Limit.atLeast(0, "consumers", count);
        var plan = Fill.fill(new ConsumersBlock(count, nextGroup()), body).plan();
        if (consumers.stream().anyMatch(other -> other.group().equals(plan.group())))
            throw new KhaosError(
                    "the group '" + plan.group() + "' reads " + name + " already",
                    "give one of the two another name: group '" + plan.group() + "-2'");
        if (count > 0) consumers.add(plan);
    }

    public void consumers(
            @DelegatesTo(value = ConsumersBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        consumers(1, body);
    }

    public void consumers(int count) {
        consumers(count, Closure.IDENTITY);
    }

    String name() {
        return name;
    }

    /** @param isFed whether a flow sends to it: then nobody produces and nobody reads unless it is said */
    TopicPlan plan(boolean isFed) {
        var producers = saysProducers || isFed
                ? this.producers
                : List.of(new ProducersPlan(1, ProducersPlan.DEFAULT_RATE, ProducersPlan.DEFAULTS));
        var consumers = saysConsumers || isFed
                ? this.consumers
                : List.of(new ConsumersPlan(1, nextGroup(), Duration.ZERO, Map.of()));
        return new TopicPlan(
                name,
                partitions,
                replicas,
                settings.over(Map.of()),
                key,
                content(),
                identity,
                producers,
                consumers,
                place);
    }

    /** Empty for records that are no fields. */
    Optional<ObjectOf> fields() {
        return Optional.ofNullable(fields);
    }

    /**
     * Whether it has producers of its own, said or not.
     *
     * @param isFed whether a flow sends to it
     */
    boolean hasProducers(boolean isFed) {
        return !producers.isEmpty() || !saysProducers && !isFed;
    }

    /** Its records hold these instead. */
    void fields(ObjectOf others) {
        fields = others;
    }

    private String nextGroup() {
        return name + "-group-" + (consumers.size() + 1);
    }

    private void holds(String word) {
        if (once.isSaid("value") || once.isSaid("payload")) {
            once.say(word);
            throw new KhaosError("`value` and `payload` both say what the records hold", "keep one of them");
        }
        once.say(word);
    }

    private Content content() {
        Content values = fields != null ? format.of(fields) : payload != null ? format.of(payload) : format.alone();
        Content keyed = keyFormat == null ? values : new KeyedContent(values, keyFormat.keys());
        return headers.isEmpty() ? keyed : new Headed(keyed, headers);
    }

    private static Between<Integer> bytes(Between<?> size) {
        if (size.min() instanceof Integer min && size.max() instanceof Integer max) return Between.of(min, max);
        if (size.min() instanceof Bytes min && size.max() instanceof Bytes max)
            return Between.of(Math.toIntExact(min.count()), Math.toIntExact(max.count()));
        throw new KhaosError("a payload is a range of bytes", "write for example payload 200..500");
    }
}
