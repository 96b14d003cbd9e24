package khaos.network;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Opens the connections behind proxies, each on the event loop of the client that it is for. */
record Dialler(Loops loops) {

    /** Names are looked up here: a slow name server stalls nobody who has an address. */
    private static final Executor LOOK_UPS =
            Executors.newCachedThreadPool(new DefaultThreadFactory("khaos-proxy-names", true));

    /** @param opened told the connection; when there is none, {@code client} is closed */
    void dial(String upstream, Channel client, Consumer<Channel> opened) {
        CompletableFuture.supplyAsync(() -> lookUp(upstream), LOOK_UPS)
                .whenComplete((address, unknown) -> client.eventLoop().execute(() -> {
                    if (unknown != null) client.close();
                    else dial(address, client, opened);
                }));
    }

    private static InetSocketAddress lookUp(String upstream) {
        try {
            return Address.parse(upstream).resolve();
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    private void dial(InetSocketAddress address, Channel client, Consumer<Channel> opened) {
        ChannelFuture dialled = loops.dialer(client.eventLoop())
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel server) {}
                })
                .connect(address);
        dialled.addListener((Future<Void> connected) -> {
            if (connected.isSuccess()) opened.accept(dialled.channel());
            else client.close();
        });
    }
}
