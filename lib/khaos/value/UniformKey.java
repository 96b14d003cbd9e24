package khaos.value;

import khaos.word.Word;

/** Keys {@code key-0} to {@code key-(cardinality − 1)}, each equally often. */
public record UniformKey(int cardinality) implements Key {

    /** The older tool's documented default. */
    public static final UniformKey DEFAULT = new UniformKey(100);

    @Word(value = "So many different keys, each equally often.", example = "key uniform(100)")
    public static UniformKey uniform(int cardinality) {
        return new UniformKey(cardinality);
    }

    public UniformKey {
        NumberedKeys.check(cardinality);
    }

    @Override
    public Keys keys(Origin origin) {
        var numbered = NumberedKeys.of(cardinality, origin);
        var dice = origin.dice();
        return () -> numbered.key(dice.below(cardinality));
    }
}
