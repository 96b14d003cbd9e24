package khaos.network.toxic;

import java.util.random.RandomGenerator;
import khaos.network.link.Queueing;
import khaos.network.link.Stage;

/** Holds everything back for the first {@code delay} ms of a connection, as a server does that is slow to accept. */
public record SlowOpen(long delay) implements Toxic {

    @Override
    public Stage stage(RandomGenerator dice) {
        return new Queueing() {
            private final long opens = System.nanoTime() + Math.max(0, Millis.nanos(delay));

            @Override
            protected long due(int bytes, long read, long now) {
                return Math.max(opens, now);
            }
        };
    }
}
