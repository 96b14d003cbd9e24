package khaos.value;

import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A field that a script computes: text, a number, a truth or null from a seeded random generator. Called by several
 * producers' threads at once, so it must not keep state.
 */
public record Custom(Function<? super RandomGenerator, ?> make) implements Leaf {

    @Override
    public Kind kind() {
        return Kind.ANY;
    }

    @Override
    public Drawer drawer(Origin origin) {
        var dice = origin.dice();
        return sink -> Literal.put(make.apply(dice), sink);
    }
}
