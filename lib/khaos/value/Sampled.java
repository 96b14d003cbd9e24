package khaos.value;

import khaos.base.KhaosError;
import khaos.word.Word;

/**
 * One of the values that records of a topic had before the run: what {@code sample('customers', 'id')} says. Read from the cluster
 * before the load; where there is none, as in {@code khaos sample}, it is nothing.
 *
 * @param field of records that are JSON objects, with dots into nested ones
 */
public record Sampled(String topic, String field) implements Leaf {

    public Sampled {
        if (topic.isBlank() || field.isBlank())
            throw new KhaosError(
                    "sample('" + topic + "', '" + field + "') does not say what to sample",
                    "name a topic and a field of its records: sample('customers', 'id')");
    }

    @Word(
            value =
                    "One of the values that a field has in records that are in a topic of the cluster already, before the run: JSON objects.",
            example = "field 'customer_id', sample('customers', 'id')")
    public static Sampled sample(String topic, String field) {
        return new Sampled(topic, field);
    }

    /** Known once it is read. */
    @Override
    public Kind kind() {
        return Kind.ANY;
    }

    @Override
    public Drawer drawer(Origin origin) {
        var reservoir = origin.references().wanted(this);
        var dice = origin.dice();
        return sink -> {
            Reference drawn = reservoir.drawn(dice);
            if (drawn == null) sink.nothing();
            else drawn.put(sink);
        };
    }
}
