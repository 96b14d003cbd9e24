package khaos.network;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** Where a proxy listens; its errors are Go's. */
final class Entrance {

    private Entrance() {}

    /**
     * Listens, and waits until it does.
     *
     * @param arrived told each client, on the event loop that it will have
     * @throws IOException as the system says it: the port is taken, the host is unknown
     */
    static Channel open(String listen, Loops loops, Consumer<Channel> arrived) throws IOException {
        InetSocketAddress address;
        try {
            address = Address.parse(listen).resolve();
        } catch (IOException unfit) {
            throw new IOException("listen tcp: " + unfit.getMessage(), unfit);
        }
        ServerBootstrap bootstrap = loops.listener().childHandler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel client) {
                arrived.accept(client);
            }
        });
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess())
            throw new IOException(
                    "listen tcp " + Address.text(address) + ": bind: " + reason(bound.cause()), bound.cause());
        return bound.channel();
    }

    private static String reason(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase();
        if (text.contains("in use")) return "address already in use";
        if (text.contains("cannot assign") || text.contains("can't assign")) return "cannot assign requested address";
        return text;
    }
}
