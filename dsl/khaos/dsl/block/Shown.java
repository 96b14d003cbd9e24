package khaos.dsl.block;

import java.time.Duration;

/** Values as a script would write them. */
final class Shown {

    private Shown() {}

    /** {@code 5.ms}, {@code 1.5.s}: the largest unit that keeps it short. */
    static String time(Duration time) {
        long nanos = time.toNanos();
        if (nanos % 1_000 != 0) return nanos / 1e3 + ".us";
        if (nanos % 1_000_000 != 0) return nanos / 1_000 + ".us";
        long millis = nanos / 1_000_000;
        if (millis % 1_000 != 0) return millis + ".ms";
        long seconds = millis / 1_000;
        return seconds % 60 != 0 || seconds == 0 ? seconds + ".s" : seconds / 60 + ".min";
    }
}
