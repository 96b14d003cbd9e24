package khaos.value;

import java.util.Map;
import khaos.base.Between;
import khaos.word.Named;
import khaos.word.Word;

/**
 * Whole numbers, each of the range equally likely.
 *
 * @param cardinality how many different numbers there are, the same for all producers; 0 for the whole range
 */
public record Whole(Between<Long> range, int cardinality) implements Leaf {

    private static final Between<Integer> USUAL_RANGE = Between.of(0, 1000);

    @Word(value = "With a range, a whole number of it.", example = "field 'quantity', integer(1..10)")
    public static Whole integer(Between<? extends Number> range) {
        return new Whole(Numbers.wholeRange(range), 0);
    }

    @Word(
            value = "With cardinality, one of so many different numbers.",
            example = "field 'shop', integer(1..100_000, cardinality: 200)")
    public static Whole integer(
            @Named(value = "cardinality", type = Integer.class) Map<String, ?> named, Between<? extends Number> range) {
        if (named.get("cardinality") == null) return integer(range);
        int cardinality = Numbers.count(named.get("cardinality"), 0);
        Distinct.check(cardinality, -1, "");
        return new Whole(Numbers.wholeRange(range), cardinality);
    }

    @Word(value = "A whole number from 0 to 1000.", example = "field 'score', integer()")
    public static Whole integer() {
        return integer(USUAL_RANGE);
    }

    public Whole {
        if (cardinality != 0) Distinct.check(cardinality, size(range), "the range " + range);
    }

    @Override
    public Kind kind() {
        return Kind.WHOLE;
    }

    @Override
    public Drawer drawer(Origin origin) {
        var dice = origin.dice();
        if (cardinality == 0) return sink -> sink.whole(dice.between(range.min(), range.max()));
        long[] numbers = origin.shared(all -> Distinct.below(size(range), cardinality, all));
        return sink -> sink.whole(range.min() + numbers[dice.below(cardinality)]);
    }

    /** How many numbers the range has; as many as a long counts when there are more. */
    private static long size(Between<Long> range) {
        long size = range.max() - range.min() + 1;
        return size > 0 ? size : Long.MAX_VALUE;
    }
}
