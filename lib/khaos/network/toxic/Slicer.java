package khaos.network.toxic;

import io.netty.buffer.ByteBuf;
import java.util.random.RandomGenerator;
import khaos.network.link.Queueing;
import khaos.network.link.Stage;

/**
 * Cuts what is sent into pieces of about {@code averageSize} bytes, give or take {@code sizeVariation}, with {@code delay}
 * microseconds after each. At a size of 0 nothing is cut.
 */
public record Slicer(long averageSize, long sizeVariation, long delay) implements Toxic {

    private static final long LONGEST_MICROS = 3_600_000_000L;

    @Override
    public Stage stage(RandomGenerator dice) {
        long nanos = Math.max(0, Math.min(LONGEST_MICROS, delay)) * 1000;
        return new Queueing() {
            private long freeAt = Long.MIN_VALUE;

            @Override
            protected void data(ByteBuf bytes, long read) {
                while (bytes.readableBytes() > 0) {
                    int size = size(bytes.readableBytes());
                    if (size == bytes.readableBytes()) break;
                    super.data(bytes.readRetainedSlice(size), read);
                }
                super.data(bytes, read);
            }

            @Override
            protected long due(int bytes, long read, long now) {
                long due = Math.max(freeAt, now);
                freeAt = due + nanos;
                return due;
            }

            private int size(int most) {
                if (averageSize <= 0) return most;
                long variation = Math.max(0, Math.min(sizeVariation, averageSize - 1));
                long size = averageSize - variation + (variation == 0 ? 0 : dice.nextLong(2 * variation + 1));
                return (int) Math.max(1, Math.min(most, size));
            }
        };
    }
}
