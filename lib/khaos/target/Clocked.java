package khaos.target;

import java.time.Duration;

/** Has a clock that can be wrong. Healing puts it right at once. */
public interface Clocked {

    /** @param by how far ahead; negative for behind */
    default Injection skewClock(Duration by) {
        throw Inability.of(Capability.CLOCK, this);
    }
}
