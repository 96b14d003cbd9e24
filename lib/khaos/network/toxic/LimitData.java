package khaos.network.toxic;

import io.netty.buffer.ByteBuf;
import java.util.random.RandomGenerator;
import khaos.network.link.Stage;

/** Closes the connection once {@code bytes} bytes have passed, counted from when the toxic was added. */
public record LimitData(long bytes) implements Toxic {

    @Override
    public Stage stage(RandomGenerator dice) {
        return new Limited(bytes);
    }

    private static final class Limited extends Stage {

        private final long most;
        private long passed;

        Limited(long most) {
            this.most = most;
        }

        @Override
        protected void data(ByteBuf bytes, long nanos) {
            long left = Math.max(0, most - passed);
            if (bytes.readableBytes() < left) {
                passed += bytes.readableBytes();
                pass(bytes, nanos);
                return;
            }
            passed += left;
            if (left > 0) pass(bytes.readRetainedSlice((int) left), nanos);
            bytes.release();
            close();
        }

        @Override
        protected void follow(Stage before) {
            if (before instanceof Limited other) passed = other.passed;
        }
    }
}
