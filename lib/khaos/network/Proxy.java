package khaos.network;

import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import khaos.base.Dice;
import khaos.network.link.Connection;
import khaos.network.link.Direction;
import khaos.network.link.Link;

/**
 * Listens at one address and hands what it hears to another, through its toxics. Changes reach open connections on their own
 * event loops; nothing here waits for a slow peer.
 */
public final class Proxy implements AutoCloseable {

    private static final long SOON_MILLIS = 5_000;

    /** Held while it starts or stops to listen; no event loop ever takes it. */
    private final Object life = new Object();

    private final String name;
    private final Protocol protocol;
    private final Loops loops;
    private final Dialler dialler;
    private final Dice dice;
    private final Link.Traffic upstreamTraffic = new Link.Traffic();
    private final Link.Traffic downstreamTraffic = new Link.Traffic();
    private final Set<Connection> connections = new HashSet<>();
    private final List<Placed> toxics = new ArrayList<>();
    private String listen;
    private String upstream;
    private Channel listener;
    private long opened;

    Proxy(String name, String listen, String upstream, Protocol protocol, Loops loops, Dice dice) {
        this.name = name;
        this.listen = listen;
        this.upstream = upstream;
        this.protocol = protocol;
        this.loops = loops;
        this.dialler = new Dialler(loops);
        this.dice = dice.named(name);
    }

    public String name() {
        return name;
    }

    /** As it was asked for, or what became of it once it listened. */
    public synchronized String listen() {
        return listen;
    }

    public synchronized String upstream() {
        return upstream;
    }

    public synchronized boolean isEnabled() {
        return listener != null;
    }

    /** Those of upstream first, each in the order in which they were added. */
    public synchronized List<Placed> toxics() {
        var ordered = new ArrayList<>(toxics);
        ordered.sort((one, other) -> Boolean.compare(isLast(one), isLast(other)));
        return ordered;
    }

    private static boolean isLast(Placed toxic) {
        return !toxic.directions().contains(Direction.UPSTREAM);
    }

    public synchronized Optional<Placed> toxic(String name) {
        return toxics.stream().filter(toxic -> toxic.name().equals(name)).findFirst();
    }

    public Link.Traffic traffic(Direction direction) {
        return direction == Direction.UPSTREAM ? upstreamTraffic : downstreamTraffic;
    }

    /** @throws IOException as the system says it: the port is taken, the host is unknown */
    public void enable() throws IOException {
        synchronized (life) {
            if (isEnabled()) return;
            Channel bound = Entrance.open(listen(), loops, this::arrived);
            synchronized (this) {
                listener = bound;
                listen = Address.text((InetSocketAddress) bound.localAddress());
            }
        }
    }

    /** Nobody can connect any more, and all connections are closed. */
    public void disable() {
        synchronized (life) {
            Channel closing;
            synchronized (this) {
                closing = listener;
                listener = null;
            }
            if (closing != null) closing.close().awaitUninterruptibly(SOON_MILLIS);
            open().forEach(Connection::abort);
        }
    }

    /** How many connections are open now. */
    public synchronized int openCount() {
        return connections.size();
    }

    private synchronized List<Connection> open() {
        return List.copyOf(connections);
    }

    /** @throws IOException when it should listen and cannot; it is disabled then, with the new addresses */
    public void move(String listen, String upstream, boolean isEnabled) throws IOException {
        synchronized (life) {
            boolean isHere = isSame(listen(), listen);
            if (!isHere || !upstream().equals(upstream)) {
                disable();
                synchronized (this) {
                    if (!isHere) this.listen = listen;
                    this.upstream = upstream;
                }
            }
            if (isEnabled) enable();
            else disable();
        }
    }

    /** Whether both are one address once hosts are looked up. */
    public static boolean isSame(String one, String other) throws IOException {
        if (one.equals(other)) return true;
        return Address.parse(one).resolve().equals(Address.parse(other).resolve());
    }

    /** Returns when every open connection has it. */
    public void add(Placed toxic) {
        await(change(
                () -> toxics.add(toxic),
                toxic,
                (connection, direction) ->
                        connection.add(direction, toxic.name(), toxic.stage(connection.dice(direction)))));
    }

    /** @param toxic another one of the same name and stream takes its place */
    public void replace(Placed toxic) {
        await(change(
                () -> toxics.replaceAll(other -> other.name().equals(toxic.name()) ? toxic : other),
                toxic,
                (connection, direction) ->
                        connection.replace(direction, toxic.name(), toxic.stage(connection.dice(direction)))));
    }

    public void remove(Placed toxic) {
        await(change(
                () -> toxics.removeIf(other -> other.name().equals(toxic.name())),
                toxic,
                (connection, direction) -> connection.remove(direction, toxic.name())));
    }

    /** What is open now. */
    public List<Connection.View> connections() {
        var views = new ArrayList<CompletableFuture<Connection.View>>();
        synchronized (this) {
            for (Connection connection : connections) {
                var view = new CompletableFuture<Connection.View>();
                connection.execute(() -> view.complete(connection.view()), () -> view.complete(null));
                views.add(view);
            }
        }
        await(views);
        return views.stream()
                .map(view -> view.getNow(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private synchronized List<CompletableFuture<?>> change(
            Runnable change, Placed toxic, BiConsumer<Connection, Direction> apply) {
        change.run();
        var done = new ArrayList<CompletableFuture<?>>();
        for (Connection connection : connections) {
            var one = new CompletableFuture<Void>();
            connection.execute(
                    () -> {
                        toxic.directions().forEach(direction -> apply.accept(connection, direction));
                        one.complete(null);
                    },
                    () -> one.complete(null));
            done.add(one);
        }
        return done;
    }

    /** Event loops never wait, so this is soon over; a limit stands in for what cannot happen. */
    private static void await(List<? extends CompletableFuture<?>> all) {
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, SOON_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private void arrived(Channel client) {
        dialler.dial(upstream(), client, server -> begin(client, server));
    }

    private void begin(Channel client, Channel server) {
        synchronized (this) {
            if (listener == null || !client.isActive()) {
                client.close();
                server.close();
                return;
            }
            var connection = new Connection(
                    client,
                    server,
                    upstreamTraffic,
                    downstreamTraffic,
                    dice.named("connection " + opened++),
                    this::gone);
            connections.add(connection);
            for (Placed toxic : toxics)
                toxic.directions()
                        .forEach(direction ->
                                connection.add(direction, toxic.name(), toxic.stage(connection.dice(direction))));
            protocol.begin(client, server, upstream);
            connection.begin();
        }
    }

    private synchronized void gone(Connection connection) {
        connections.remove(connection);
    }

    @Override
    public void close() {
        disable();
    }
}
