package khaos.wire;

import khaos.value.Drawer;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.Origin;

/**
 * A number of up to {@code precision} digits, {@code scale} of them behind the point; 18 digits at most, since no more are drawn
 * at once.
 */
public record AnyDecimal(int precision, int scale) implements Leaf {

    private static final int MOST = 18;

    @Override
    public Kind kind() {
        return Kind.DECIMAL;
    }

    @Override
    public Drawer drawer(Origin origin) {
        var dice = origin.dice();
        long end = 1;
        for (int i = 0; i < Math.min(precision, MOST); i++) end *= 10;
        long greatest = end - 1;
        return sink -> sink.decimal(dice.between(-greatest, greatest), scale);
    }
}
