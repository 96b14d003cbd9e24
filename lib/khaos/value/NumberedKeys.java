package khaos.value;

import java.nio.charset.StandardCharsets;
import khaos.base.KhaosError;

/** The keys {@code key-0}, {@code key-1} and so on: made beforehand while they are few, on the fly beyond. Immutable. */
final class NumberedKeys {

    /** 10 000 keys are half a megabyte, shared by all producers of a topic. */
    private static final int KEPT = 10_000;

    private final byte[][] kept;

    private NumberedKeys(int cardinality) {
        kept = new byte[cardinality <= KEPT ? cardinality : 0][];
        for (int i = 0; i < kept.length; i++) kept[i] = make(i);
    }

    static NumberedKeys of(int cardinality, Origin origin) {
        return origin.shared(dice -> new NumberedKeys(cardinality));
    }

    static void check(int cardinality) {
        if (cardinality < 1) throw new KhaosError("there must be at least 1 key, got " + cardinality, "use uniform(1)");
    }

    byte[] key(int number) {
        return kept.length > 0 ? kept[number] : make(number);
    }

    private static byte[] make(int number) {
        return ("key-" + number).getBytes(StandardCharsets.US_ASCII);
    }
}
