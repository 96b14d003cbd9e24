package khaos.network.toxic;

import io.netty.buffer.ByteBuf;
import java.util.random.RandomGenerator;
import khaos.network.link.Stage;

/** Resets the connection {@code timeout} ms after the first bytes, or after the end; they are lost. Idle ones live on. */
public record ResetPeer(long timeout) implements Toxic {

    @Override
    public Stage stage(RandomGenerator dice) {
        return new Stage() {
            private Later reset;

            @Override
            protected void data(ByteBuf bytes, long nanos) {
                bytes.release();
                end(nanos);
            }

            @Override
            protected void end(long nanos) {
                if (reset == null) reset = later(Millis.duration(timeout), this::reset);
            }

            @Override
            protected void leave() {
                if (reset != null) reset.cancel();
            }

            @Override
            protected void removed() {
                if (reset != null) close();
            }
        };
    }
}
