package khaos.value;

import khaos.base.Share;
import khaos.word.Word;

/** True or false; true in {@code truths} of the records. */
public record Bool(Share truths) implements Leaf {

    @Word(value = "True or false, as often as a coin.", example = "field 'paid', bool()")
    public static Bool bool() {
        return new Bool(new Share(0.5));
    }

    @Word(value = "With a share, true in so many of the records.", example = "field 'fraud', bool(2.percent)")
    public static Bool bool(Share truths) {
        return new Bool(truths);
    }

    @Override
    public Kind kind() {
        return Kind.BOOL;
    }

    @Override
    public Drawer drawer(Origin origin) {
        var dice = origin.dice();
        double limit = truths.fraction();
        return sink -> sink.bool(dice.nextDouble() < limit);
    }
}
