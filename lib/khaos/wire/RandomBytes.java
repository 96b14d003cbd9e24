package khaos.wire;

import khaos.base.Between;
import khaos.value.Drawer;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.Origin;

/** Bytes without a meaning, for fields of which a schema says no more. */
public record RandomBytes(Between<Integer> size) implements Leaf {

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Drawer drawer(Origin origin) {
        var dice = origin.dice();
        byte[] bytes = new byte[size.max()];
        int sizes = size.max() - size.min() + 1;
        return sink -> {
            int length = size.min() + dice.below(sizes);
            for (int i = 0; i < length; i++) bytes[i] = (byte) dice.nextLong();
            sink.text(bytes, 0, length);
        };
    }
}
