package khaos.network.toxic;

import java.util.random.RandomGenerator;
import khaos.network.link.Queueing;
import khaos.network.link.Stage;

/** Lets {@code rate} KB a second through, each connection and direction on its own; a KB has 1000 bytes. At 0 nothing passes. */
public record Bandwidth(long rate) implements Toxic {

    private static final long SLICES_PER_SECOND = 50;

    /** What was not used for so long may be used at once, so that a late timer costs nothing. */
    private static final long CREDIT_NANOS = 20_000_000;

    private static final int MOST_HELD = 16 << 20;

    @Override
    public Stage stage(RandomGenerator dice) {
        double bytesPerSecond = rate * 1000.0;
        return new Queueing() {
            private long freeAt = System.nanoTime();

            @Override
            protected long due(int bytes, long read, long now) {
                if (rate <= 0) return Long.MAX_VALUE;
                if (bytes < 0) return now;
                freeAt = Math.max(freeAt, read - CREDIT_NANOS) + (long) (bytes / bytesPerSecond * 1e9);
                return freeAt;
            }

            /** Twice the credit's worth, or it could not be used. */
            @Override
            protected int window() {
                return (int) Math.max(super.window(), Math.min(MOST_HELD, bytesPerSecond * CREDIT_NANOS * 2 / 1e9));
            }

            @Override
            protected int most() {
                return rate <= 0
                        ? Integer.MAX_VALUE
                        : (int) Math.max(1, Math.min(1 << 20, bytesPerSecond / SLICES_PER_SECOND));
            }
        };
    }
}
