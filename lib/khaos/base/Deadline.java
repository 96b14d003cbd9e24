package khaos.base;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A moment by which work must end: made once at the edge and handed down, so that waits do not add up. */
public final class Deadline {

    private final long atNanos;

    private Deadline(long atNanos) {
        this.atNanos = atNanos;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }

    public boolean isOver() {
        return atNanos - System.nanoTime() <= 0;
    }

    /** The earlier of this and {@code time} from now. */
    public Deadline within(Duration time) {
        long other = System.nanoTime() + time.toNanos();
        return new Deadline(other - atNanos < 0 ? other : atNanos);
    }

    /** {@code time} later than this. */
    public Deadline after(Duration time) {
        return new Deadline(atNanos + time.toNanos());
    }

    /**
     * Asks {@code condition} every {@code pause} until it holds.
     *
     * @return whether it held before the deadline; false also when the thread was interrupted (the flag stays set)
     */
    public boolean poll(Duration pause, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (isOver()) return false;
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(pause.toNanos(), left().toNanos()));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
