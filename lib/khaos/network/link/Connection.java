package khaos.network.link;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import khaos.base.Dice;

/**
 * A client's connection and the one that was opened to the server for it, both on one event loop. An end of one direction is an
 * end of that direction alone; a reset of one side is a reset of the other.
 */
public final class Connection {

    private final Channel client;
    private final Channel server;
    private final Link up;
    private final Link down;
    private final Dice upDice;
    private final Dice downDice;
    private final Consumer<Connection> gone;
    private final Instant since = Instant.now();
    private int handedOver;
    private boolean isOver;

    /** @param gone told once, when it is over */
    public Connection(
            Channel client, Channel server, Link.Traffic up, Link.Traffic down, Dice dice, Consumer<Connection> gone) {
        this.client = client;
        this.server = server;
        this.upDice = dice.named("upstream");
        this.downDice = dice.named("downstream");
        this.up = new Link(this, client, server, up);
        this.down = new Link(this, server, client, down);
        this.gone = gone;
    }

    /** From now on bytes flow. */
    public void begin() {
        if (isOver) return;
        client.pipeline().addLast(new Side(up, down));
        server.pipeline().addLast(new Side(down, up));
        up.goOn();
        down.goOn();
    }

    /** All chance of one direction. */
    public Dice dice(Direction direction) {
        return direction == Direction.UPSTREAM ? upDice : downDice;
    }

    private Link link(Direction direction) {
        return direction == Direction.UPSTREAM ? up : down;
    }

    public void add(Direction direction, String toxic, Stage stage) {
        link(direction).add(toxic, stage);
    }

    public void replace(Direction direction, String toxic, Stage stage) {
        link(direction).replace(toxic, stage);
    }

    public void remove(Direction direction, String toxic) {
        link(direction).remove(toxic);
    }

    /** Runs on the event loop that alone may touch this connection; {@code otherwise} if it is over by then. */
    public void execute(Runnable act, Runnable otherwise) {
        client.eventLoop().execute(() -> {
            if (isOver) otherwise.run();
            else act.run();
        });
    }

    /** Now, from any thread: what waits to be written is lost. */
    public void abort() {
        client.eventLoop().execute(this::over);
    }

    /** For inspection; the event loop. */
    public View view() {
        return new View(client.remoteAddress(), server.localAddress(), since, view(up), view(down));
    }

    private static LinkView view(Link link) {
        return new LinkView(link.heldBytes(), link.names());
    }

    boolean isOver() {
        return isOver;
    }

    /** One direction has ended, and its receiver knows. */
    void handedOver() {
        if (++handedOver == 2) over();
    }

    /** Ends both directions once what was passed on is written. */
    void close() {
        client.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        server.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    void reset() {
        forget(client);
        forget(server);
        over();
    }

    /** Lets its closing be a reset. */
    private static void forget(Channel side) {
        try {
            side.config().setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException closed) {
            // there is nobody left to see the difference
        }
    }

    private void over() {
        if (isOver) return;
        isOver = true;
        up.drop();
        down.drop();
        client.close();
        server.close();
        gone.accept(this);
    }

    /**
     * @param held   bytes that toxics keep back
     * @param toxics those that do something here
     */
    public record LinkView(long held, List<String> toxics) {}

    /** One connection, as somebody sees it who asks. */
    public record View(
            SocketAddress client, SocketAddress local, Instant since, LinkView upstream, LinkView downstream) {}

    /** What happens on one of the two sockets. */
    private final class Side extends ChannelInboundHandlerAdapter {

        private final Link out;
        private final Link in;

        /** @param out what this side sends; @param in what it is sent */
        Side(Link out, Link in) {
            this.out = out;
            this.in = in;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (isOver) ((ByteBuf) message).release();
            else out.read((ByteBuf) message);
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            if (!isOver) in.goOn();
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == ChannelInputShutdownEvent.INSTANCE && !isOver) out.end();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            over();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
            if (!isOver) reset();
        }
    }
}
