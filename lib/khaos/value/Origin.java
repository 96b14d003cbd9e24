package khaos.value;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import khaos.base.Dice;
import khaos.base.KhaosError;

/**
 * Where the values of one producer come from: its randomness, its number and its clock. Equal origins give equal values.
 *
 * <p>A topic has one; each producer has a {@link #producer} of it and each field a {@link #part} of that. What all
 * producers of a topic must agree on (the 50 cities of {@code string(cardinality: 50)}) is made once, by {@link #shared}.
 * Safe to share between threads; what it hands out is not.
 */
public final class Origin {

    private final Dice topic;
    private final int producer;
    private final int producers;
    private final Clock clock;
    private final OfTopic all;
    private final Earlier earlier;

    /** Of a topic with {@code producers} producers, as its first one. */
    public Origin(Dice topic, int producers, Clock clock) {
        this(topic, producers, clock, new References());
    }

    /** The same in a run whose topics refer to each other's records. */
    public Origin(Dice topic, int producers, Clock clock, References references) {
        this(topic, 0, producers, clock, new OfTopic(new ConcurrentHashMap<>(), references, topic), Earlier.NOTHING);
    }

    private Origin(Dice topic, int producer, int producers, Clock clock, OfTopic all, Earlier earlier) {
        if (producer < 0 || producer >= producers)
            throw new KhaosError("there is no producer " + producer + " among " + producers, "count from 0");
        this.topic = topic;
        this.producer = producer;
        this.producers = producers;
        this.clock = clock;
        this.all = all;
        this.earlier = earlier;
    }

    /** The same for producer {@code number}, from 0. */
    public Origin producer(int number) {
        return new Origin(topic, number, producers, clock, all, earlier);
    }

    /** The same for the part {@code name} of a record: draws of one part do not depend on the others. */
    public Origin part(String name) {
        return new Origin(topic.named(name), producer, producers, clock, all, earlier);
    }

    /** The same for a step of a flow, whose instances remember that. */
    public Origin remembering(Earlier instances) {
        return new Origin(topic, producer, producers, clock, all, instances);
    }

    /** What the instance of a flow remembers whose record is being made; nothing outside of a flow. */
    public Earlier earlier() {
        return earlier;
    }

    /** Fresh randomness of this part and this producer, from its beginning. */
    public Dice dice() {
        return topic.named("producer-" + producer);
    }

    /** What {@code make} makes of this part's randomness, made once for all producers. One such thing a part. */
    @SuppressWarnings("unchecked") // one part makes one type
    public <T> T shared(Function<Dice, T> make) {
        return (T) all.made.computeIfAbsent(topic.seed(), seed -> make.apply(new Dice(seed)));
    }

    /** Of the whole record, whatever part of it this is. */
    public Origin whole() {
        return new Origin(all.topic, producer, producers, clock, all, earlier);
    }

    /** What this producer makes for other topics, and waits for. */
    public Made given() {
        return all.references.of(all.topic.seed(), producer);
    }

    /** What records of other topics refer to. */
    public References references() {
        return all.references;
    }

    /** From 0. */
    public int producer() {
        return producer;
    }

    public int producers() {
        return producers;
    }

    public Clock clock() {
        return clock;
    }

    /** What is the same for all parts of all producers. */
    private record OfTopic(Map<Long, Object> made, References references, Dice topic) {}
}
