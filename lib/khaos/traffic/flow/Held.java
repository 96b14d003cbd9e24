package khaos.traffic.flow;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Instances that wait, in their order, until their step may go on. */
final class Held {

    private static final int[] NONE = {};

    private int[] places = NONE;
    private int count;

    void add(int place) {
        if (count == places.length) places = Arrays.copyOf(places, Math.max(16, 2 * count));
        places[count++] = place;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void release(IntConsumer to) {
        for (int i = 0; i < count; i++) to.accept(places[i]);
        count = 0;
        places = NONE;
    }
}
