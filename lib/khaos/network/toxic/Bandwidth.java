package khaos.network.toxic;

import java.util.random.RandomGenerator;
import khaos.network.link.Queueing;
import khaos.network.link.Stage;

/** Lets {@code rate} KB a second through, each connection and direction on its own; a KB has 1000 bytes. At 0 nothing passes. */
public record Bandwidth(long rate) implements Toxic {

    private static final long SLICES_PER_SECOND = 50;

    @Override
    public Stage stage(RandomGenerator dice) {
        double bytesPerSecond = rate * 1000.0;
        return new Queueing() {
            private long freeAt = System.nanoTime();

            @Override
            protected long due(int bytes, long read, long now) {
                if (rate <= 0) return Long.MAX_VALUE;
                if (bytes < 0) return now;
                freeAt = Math.max(freeAt, read) + (long) (bytes / bytesPerSecond * 1e9);
                return freeAt;
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
