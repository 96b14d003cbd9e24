package khaos.network.link;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.atomic.LongAdder;

/** The last stage: the receiver's socket. Writes are flushed when the sender has no more for now, or by a timer's end. */
final class Outlet extends Stage {

    private final Channel to;
    private final LongAdder sent;
    private final Runnable ended;
    private boolean isEnded;

    /** @param ended told once the direction's end was handed to the receiver */
    Outlet(Channel to, LongAdder sent, Runnable ended) {
        this.to = to;
        this.sent = sent;
        this.ended = ended;
    }

    @Override
    protected void data(ByteBuf bytes, long nanos) {
        if (isEnded) {
            bytes.release();
            return;
        }
        sent.add(bytes.readableBytes());
        to.writeAndFlush(bytes, to.voidPromise());
    }

    @Override
    protected void end(long nanos) {
        if (isEnded) return;
        isEnded = true;
        ((DuplexChannel) to).shutdownOutput().addListener(done -> ended.run());
    }
}
