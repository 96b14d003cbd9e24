package khaos.network.toxic;

import io.netty.buffer.ByteBuf;
import java.util.random.RandomGenerator;
import khaos.network.link.Stage;

/** Resets connections as soon as they are opened, and those that are open. */
public record Refuse() implements Toxic {

    @Override
    public Stage stage(RandomGenerator dice) {
        return new Stage() {
            @Override
            protected void begin() {
                reset();
            }

            @Override
            protected void data(ByteBuf bytes, long nanos) {
                bytes.release();
            }
        };
    }
}
