package khaos.network.toxic;

import java.util.random.RandomGenerator;
import khaos.network.link.Queueing;
import khaos.network.link.Stage;

/**
 * Holds every chunk back for {@code latency} ms, give or take {@code jitter} ms; order is kept, throughput is not limited.
 *
 * @param distribution of the jitter: {@code uniform} (also when empty), {@code normal} (jitter is the standard deviation) or
 *     {@code pareto} (a long tail whose median is jitter; delays only)
 */
public record Latency(long latency, long jitter, String distribution) implements Toxic {

    private static final int WINDOW = 32 << 20;

    @Override
    public Stage stage(RandomGenerator dice) {
        var jitters = Jitter.of(distribution, Millis.nanos(jitter), dice);
        long nanos = Millis.nanos(latency);
        return new Queueing() {
            @Override
            protected long due(int bytes, long read, long now) {
                return bytes < 0 ? now : read + nanos + jitters.nanos();
            }

            @Override
            protected int window() {
                return WINDOW;
            }
        };
    }
}
