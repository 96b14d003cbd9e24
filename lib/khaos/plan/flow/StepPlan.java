package khaos.plan.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import khaos.base.Between;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.plan.ConsumersPlan;
import khaos.plan.Limit;
import khaos.plan.Place;
import khaos.value.Key;
import khaos.value.ObjectOf;
import khaos.wire.Content;

/**
 * One step: records of one event type to one topic.
 *
 * @param delay     after the step before it, or after the instance began
 * @param chance    in how many instances it happens; the others go on with the next part at once
 * @param records   how many records it sends, all at the same time
 * @param key       empty for the correlation id
 * @param fields    what the script says of the records, without the correlation id and the event type
 * @param headers   of each record, beside khaos's own
 * @param format    what makes their bytes of all the fields
 * @param consumers who reads its topic because of it
 */
public record StepPlan(
        String topic,
        String event,
        Delay delay,
        Share chance,
        Between<Integer> records,
        Optional<Key> key,
        List<ObjectOf.Field> fields,
        List<ObjectOf.Field> headers,
        Function<ObjectOf, Content> format,
        List<ConsumersPlan> consumers,
        Place place)
        implements Part {

    public static final Share ALWAYS = new Share(1);
    public static final Between<Integer> ONE = Between.of(1, 1);

    /** So that what is known of each record of an instance stays small. */
    private static final int MOST_RECORDS = 100;

    public StepPlan {
        fields = List.copyOf(fields);
        headers = List.copyOf(headers);
        consumers = List.copyOf(consumers);
        if (event.isBlank())
            throw new KhaosError("a step needs an event type", "write step('orders', 'order_created')");
        Limit.atLeast(1, "records", records.min());
        if (records.max() > MOST_RECORDS)
            throw new KhaosError(
                    "a step may send at most " + MOST_RECORDS + " records, got " + records.max(),
                    "let the flow have a higher rate");
        if (chance.fraction() == 0)
            throw new KhaosError("a step with a chance of 0 percent never happens", "leave it out");
    }

    @Override
    public StepPlan changed(UnaryOperator<StepPlan> change) {
        return change.apply(this);
    }

    /** The same with other fields. */
    public StepPlan with(List<ObjectOf.Field> others) {
        return new StepPlan(topic, event, delay, chance, records, key, others, headers, format, consumers, place);
    }

    /** Whether it happens in every instance that comes to it. */
    public boolean isCertain() {
        return chance.fraction() == 1;
    }

    /** How many records it sends in an instance that comes to it, on average. */
    double recordsPerInstance() {
        return chance.fraction() * (records.min() + records.max()) / 2.0;
    }

    /** As people call it: {@code payments payment_initiated}. */
    @Override
    public String toString() {
        return topic + " " + event;
    }
}
