package khaos.wire.poison;

import java.util.Arrays;
import khaos.value.Origin;
import khaos.wire.Content;
import khaos.wire.Spoil;
import khaos.word.Word;

/** As a writer leaves it that died half-way. */
public record Truncated() implements Poison {

    @Word(value = "The value ends somewhere in its middle.", example = "poison 1.percent, truncated()")
    public static Truncated truncated() {
        return new Truncated();
    }

    @Override
    public Spoil kind() {
        return Spoil.TRUNCATED;
    }

    @Override
    public Spoiler spoiler(Content content, Origin origin) {
        var dice = origin.dice();
        return value -> Arrays.copyOf(value, value.length < 2 ? 0 : 1 + dice.below(value.length - 1));
    }
}
