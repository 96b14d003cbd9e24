package khaos.network.toxic;

import io.netty.buffer.ByteBuf;
import java.util.random.RandomGenerator;
import khaos.network.link.Stage;

/** Closes a connection {@code time} ms after it was opened, or after the toxic was added. */
public record LimitTime(long time) implements Toxic {

    @Override
    public Stage stage(RandomGenerator dice) {
        return new Stage() {
            private Later end;

            @Override
            protected void begin() {
                end = later(Millis.duration(time), this::close);
            }

            @Override
            protected void data(ByteBuf bytes, long nanos) {
                pass(bytes, nanos);
            }

            @Override
            protected void leave() {
                end.cancel();
            }
        };
    }
}
