package khaos.network.toxic;

import io.netty.buffer.ByteBuf;
import java.util.random.RandomGenerator;
import khaos.network.link.Stage;

/**
 * Swallows all that is sent, and closes the connection once nothing came for {@code timeout} ms; never when it is 0. Removed, it
 * closes the connections that it has harmed: they have lost bytes.
 */
public record Timeout(long timeout) implements Toxic {

    @Override
    public Stage stage(RandomGenerator dice) {
        return new Stage() {
            private Later patience;

            @Override
            protected void begin() {
                if (patience != null) patience.cancel();
                if (timeout > 0) patience = later(Millis.duration(timeout), this::close);
            }

            @Override
            protected void data(ByteBuf bytes, long nanos) {
                bytes.release();
                begin();
            }

            @Override
            protected void end(long nanos) {
                // swallowed as well
            }

            @Override
            protected void leave() {
                if (patience != null) patience.cancel();
            }

            @Override
            protected void removed() {
                close();
            }
        };
    }
}
