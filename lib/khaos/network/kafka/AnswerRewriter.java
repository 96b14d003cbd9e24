package khaos.network.kafka;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Puts the addresses of proxies into what a broker answers. Only answers that may name addresses are collected and read; all
 * others pass as they come.
 */
final class AnswerRewriter extends ChannelInboundHandlerAdapter {

    private static final int HEADER = 8;
    private static final int CORRELATION = 4;

    /** What waits while a proxy for a broker that was unknown until now is made. */
    private final ArrayDeque<ByteBuf> waiting = new ArrayDeque<>();

    private final InFlight inFlight;
    private final Directory directory;
    private long passing;
    private ByteBuf frame;
    private Asked request;
    private boolean isWaiting;
    private Object end;

    AnswerRewriter(InFlight inFlight, Directory directory) {
        this.inFlight = inFlight;
        this.directory = directory;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        waiting.add((ByteBuf) message);
        goOn(context);
    }

    private void goOn(ChannelHandlerContext context) {
        while (!isWaiting && !waiting.isEmpty()) {
            ByteBuf bytes = waiting.peek();
            if (bytes.isReadable()) take(context, bytes);
            else waiting.poll().release();
        }
        if (!isWaiting && end != null) context.fireUserEventTriggered(end);
    }

    private void take(ChannelHandlerContext context, ByteBuf bytes) {
        if (passing > 0) pass(context, bytes);
        else if (request != null) collect(context, bytes);
        else begin(context, bytes);
    }

    private void pass(ChannelHandlerContext context, ByteBuf bytes) {
        int count = (int) Math.min(passing, bytes.readableBytes());
        passing -= count;
        context.fireChannelRead(bytes.readRetainedSlice(count));
    }

    /** The length and the correlation id, which say what follows. */
    private void begin(ChannelHandlerContext context, ByteBuf bytes) {
        if (frame == null) frame = context.alloc().buffer(HEADER);
        move(bytes, HEADER);
        if (frame.readableBytes() < HEADER) return;
        int size = frame.getInt(0);
        request = inFlight.answered(frame.getInt(CORRELATION)).orElse(null);
        if (request != null) {
            frame.capacity(Math.max(HEADER, Integer.BYTES + size));
            finish(context);
            return;
        }
        passing = Math.max(0, (long) size - (HEADER - Integer.BYTES));
        context.fireChannelRead(taken());
    }

    private void collect(ChannelHandlerContext context, ByteBuf bytes) {
        move(bytes, frame.capacity());
        finish(context);
    }

    private void move(ByteBuf bytes, int until) {
        frame.writeBytes(bytes, Math.min(until - frame.readableBytes(), bytes.readableBytes()));
    }

    private void finish(ChannelHandlerContext context) {
        if (frame.readableBytes() < frame.capacity()) return;
        var answer = Answer.read(request, frame.nioBuffer(Integer.BYTES, frame.readableBytes() - Integer.BYTES));
        request = null;
        List<Endpoint> endpoints = answer.endpoints();
        boolean isChanged = answer.hidesVersions() || !endpoints.isEmpty();
        Optional<CompletableFuture<Void>> made = directory.move(endpoints);
        if (made.isEmpty()) {
            send(context, answer, isChanged);
            return;
        }
        isWaiting = true;
        made.get().whenComplete((done, failure) -> context.executor().execute(() -> {
            if (context.isRemoved()) return;
            isWaiting = false;
            if (failure == null) waited(context, answer);
            else context.fireExceptionCaught(failure);
        }));
    }

    private void waited(ChannelHandlerContext context, Answer answer) {
        try {
            send(context, answer, true);
            goOn(context);
        } catch (RuntimeException unreadable) {
            context.fireExceptionCaught(unreadable);
        }
    }

    private void send(ChannelHandlerContext context, Answer answer, boolean isChanged) {
        ByteBuf before = taken();
        if (isChanged) {
            before.release();
            context.fireChannelRead(answer.written());
        } else context.fireChannelRead(before);
    }

    private ByteBuf taken() {
        ByteBuf bytes = frame;
        frame = null;
        return bytes;
    }

    /** The end of what a broker sends waits for what came before it. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (isWaiting && event == ChannelInputShutdownEvent.INSTANCE) end = event;
        else context.fireUserEventTriggered(event);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.forEach(ByteBuf::release);
        waiting.clear();
        if (frame != null) taken().release();
    }
}
