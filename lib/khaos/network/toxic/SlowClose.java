package khaos.network.toxic;

import java.util.random.RandomGenerator;
import khaos.network.link.Queueing;
import khaos.network.link.Stage;

/** Holds the end of a direction back for {@code delay} ms. */
public record SlowClose(long delay) implements Toxic {

    @Override
    public Stage stage(RandomGenerator dice) {
        return new Queueing() {
            @Override
            protected long due(int bytes, long read, long now) {
                return bytes < 0 ? now + Math.max(0, Millis.nanos(delay)) : now;
            }
        };
    }
}
