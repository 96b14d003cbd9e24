package khaos.network.api;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import khaos.base.Owned;
import khaos.network.Proxies;

/**
 * Proxies behind Toxiproxy's HTTP API, and what goes beyond it. Requests are carried out one after another on a thread of
 * their own, which never waits for a proxied connection.
 */
public final class ProxyServer implements AutoCloseable {

    private static final int LONGEST_BODY = 16 << 20;

    private final Owned owned = new Owned();
    private final Proxies proxies;
    private final Requests requests;
    private final ScheduledExecutorService thread;
    private final Channel channel;

    private ProxyServer(InetSocketAddress listen, long seed) throws IOException {
        proxies = owned.add(new Proxies(seed));
        thread = Executors.newSingleThreadScheduledExecutor(act -> {
            var worker = new Thread(act, "khaos-proxy-api");
            worker.setDaemon(true);
            return worker;
        });
        owned.add(thread::shutdownNow);
        var events = new Events();
        requests = new Requests(proxies, new Timetable(thread), events);
        var routes = new Routes(requests, proxies);
        channel = bind(listen, routes, events);
        owned.add(() -> channel.close().awaitUninterruptibly(1000));
    }

    /**
     * Listens at once.
     *
     * @param seed all chance of its toxics comes from it
     * @throws IOException when it cannot listen there
     */
    public static ProxyServer start(InetSocketAddress listen, long seed) throws IOException {
        return new ProxyServer(listen, seed);
    }

    private Channel bind(InetSocketAddress listen, Routes routes, Events events) throws IOException {
        ServerBootstrap bootstrap = proxies.loops()
                .listener()
                .childOption(ChannelOption.AUTO_READ, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, false)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel client) {
                        client.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(LONGEST_BODY),
                                        new HttpDoor(routes, events, thread));
                    }
                });
        ChannelFuture bound = bootstrap.bind(listen).awaitUninterruptibly();
        if (bound.isSuccess()) return bound.channel();
        owned.close();
        throw new IOException("the proxy's API cannot listen at " + listen + ": "
                + bound.cause().getMessage());
    }

    /**
     * Makes proxies, as {@code POST /populate} does; call it before anybody else can.
     *
     * @param json an array of proxies
     * @throws IOException saying what cannot be
     */
    public void populate(byte[] json) throws IOException {
        try {
            var done = requests.populate(json);
            if (done.failure() != null) throw done.failure();
        } catch (ApiError error) {
            throw new IOException(error.getMessage(), error);
        }
    }

    /** Runs in between requests: what changes proxies must. */
    public void execute(Runnable change) {
        thread.execute(change);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    public Proxies proxies() {
        return proxies;
    }

    @Override
    public void close() {
        owned.close();
    }
}
