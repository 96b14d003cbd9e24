package khaos.value;

import java.util.LinkedHashSet;
import java.util.Set;
import khaos.base.Dice;
import khaos.base.KhaosError;

/** Distinct numbers in as many draws as numbers: asking for all there are never hangs. */
final class Distinct {

    /** Beyond it, values kept beforehand would cost more memory than they are worth. */
    static final int MOST = 1_000_000;

    private Distinct() {}

    /** {@code count} different numbers from 0 to {@code bound} − 1 (Floyd's algorithm, CACM 30(9), 1987). */
    static long[] below(long bound, int count, Dice dice) {
        Set<Long> drawn = new LinkedHashSet<>(count * 2);
        for (long top = bound - count; top < bound; top++) {
            long candidate = dice.between(0, top);
            if (!drawn.add(candidate)) drawn.add(top);
        }
        return drawn.stream().mapToLong(Long::longValue).toArray();
    }

    /** Refuses a cardinality that cannot be; {@code there} says how many there are, negative for more than a long counts. */
    static void check(int cardinality, long there, String of) {
        if (cardinality < 1 || cardinality > MOST)
            throw new KhaosError(
                    "cardinality must lie between 1 and " + MOST + ", got " + cardinality,
                    "leave cardinality out to allow every value");
        if (there >= 0 && cardinality > there)
            throw new KhaosError(
                    "cardinality is " + cardinality + ", but " + of + " allows only " + there + " different values",
                    "lower the cardinality to at most " + there + ", or allow more values");
    }
}
