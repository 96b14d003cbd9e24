package khaos.value;

import khaos.base.Between;
import khaos.base.KhaosError;
import khaos.word.Word;

/** A list of {@code size} items, every length equally likely; each item is drawn anew. */
public record ListOf(Between<Integer> size, Value item) implements Value {

    private static final int MOST = 100_000;

    @Word(
            value = "With a range, every length equally often.",
            example = "field 'tags', list(1..5, string(cardinality: 20))")
    public static ListOf list(Between<Integer> size, Value item) {
        return new ListOf(size, item);
    }

    @Word(value = "A list of so many values, each drawn anew.", example = "field 'position', list(2, decimal(-90..90))")
    public static ListOf list(int size, Value item) {
        return new ListOf(Between.of(size, size), item);
    }

    public ListOf {
        if (size.min() < 0 || size.max() > MOST)
            throw new KhaosError(
                    "a list must have between 0 and " + MOST + " items, got " + size, "use for example list(1..5, …)");
    }

    @Override
    public Kind kind() {
        return Kind.LIST;
    }
}
