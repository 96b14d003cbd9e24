package khaos.network.kafka;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.ByteBuffer;

/** Notes what a client asks, and lets all bytes pass as they are. */
final class RequestReader extends ChannelInboundHandlerAdapter {

    private static final int API = 4;
    private static final int VERSION = 6;
    private static final int CORRELATION = 8;
    private static final int HEADER = 12;

    private final InFlight inFlight;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER);
    private long skip;

    RequestReader(InFlight inFlight) {
        this.inFlight = inFlight;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        int at = bytes.readerIndex();
        int end = bytes.writerIndex();
        while (at < end) {
            if (skip > 0) {
                int passed = (int) Math.min(skip, end - at);
                skip -= passed;
                at += passed;
                continue;
            }
            header.put(bytes.getByte(at++));
            if (!header.hasRemaining()) note();
        }
        context.fireChannelRead(message);
    }

    private void note() {
        header.clear();
        skip = Math.max(0, header.getInt(0) - (HEADER - Integer.BYTES));
        var request = new Asked(header.getInt(CORRELATION), header.getShort(API), header.getShort(VERSION));
        if (request.isOfInterest()) inFlight.add(request);
    }
}
