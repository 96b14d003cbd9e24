package khaos.value;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import khaos.base.Dice;

/**
 * At most {@value #MOST} of the values that were ever put in, each as likely as any other (algorithm R, Vitter 1985), whatever
 * their number. Which ones are kept depends on their order alone, which is that of the acknowledgements. Any thread, no locks.
 */
final class Reservoir {

    private static final int MOST = 10_000;

    private final AtomicReferenceArray<Reference> kept = new AtomicReferenceArray<>(MOST);
    private final AtomicLong seen = new AtomicLong();
    private final Dice dice;

    Reservoir(String name) {
        this.dice = new Dice(0).named(name);
    }

    void add(Reference value) {
        long number = seen.getAndIncrement();
        long place = number < MOST ? number : dice.named(Long.toString(number)).between(0, number);
        if (place < MOST) kept.set((int) place, value);
    }

    boolean isEmpty() {
        return kept.get(0) == null;
    }

    /** One of them; null when there is none. */
    Reference drawn(Dice dice) {
        int there = (int) Math.min(MOST, seen.get());
        Reference drawn = there == 0 ? null : kept.get(dice.below(there));
        return drawn == null ? kept.get(0) : drawn; // counted, and not yet put down by another thread
    }
}
