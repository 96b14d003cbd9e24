package khaos.target;

import java.time.Duration;

/** Takes longer for each record. */
public interface Slowable {

    /** @param delay for each record, instead of the plan's */
    Injection slow(Duration delay);
}
