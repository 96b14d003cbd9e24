package khaos.network.link;

import io.netty.buffer.ByteBuf;

/** Does nothing: a toxic that leaves this connection alone. */
public final class Pass extends Stage {

    @Override
    protected void data(ByteBuf bytes, long nanos) {
        pass(bytes, nanos);
    }
}
