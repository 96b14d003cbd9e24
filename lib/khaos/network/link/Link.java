package khaos.network.link;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * One direction of a connection: what one side sends passes the stages, in the order in which they were added, to the other
 * side. A sender is not read while its receiver is slow or the stages hold their fill. The connection's event loop alone.
 */
public final class Link {

    private final Connection connection;
    private final Channel from;
    private final Channel to;
    private final LongAdder received;
    private final Outlet outlet;
    private final List<Fitted> stages = new ArrayList<>();
    private Stage first;
    private long held;
    private int window = Stage.SMALL_WINDOW;
    private boolean isEnded;

    Link(Connection connection, Channel from, Channel to, Traffic traffic) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.received = traffic.received();
        this.outlet = new Outlet(to, traffic.sent(), this::handedOver);
        outlet.fit(this, null);
        first = outlet;
    }

    Connection connection() {
        return connection;
    }

    /** @param stage what the toxic {@code name} does here */
    void add(String name, Stage stage) {
        stages.add(new Fitted(name, stage));
        fit();
        stage.begin();
    }

    /** The toxic {@code name} has other settings from now on. */
    void replace(String name, Stage stage) {
        int at = indexOf(name);
        if (at < 0) return;
        Stage before = stages.set(at, new Fitted(name, stage)).stage;
        fit();
        stage.follow(before);
        stage.begin();
        goOn();
    }

    void remove(String name) {
        int at = indexOf(name);
        if (at < 0) return;
        Stage gone = stages.get(at).stage;
        gone.leave(); // while it is still in its place: what it holds passes those behind it
        if (!stages.removeIf(fitted -> fitted.stage == gone)) return; // what passed has ended the connection
        fit();
        gone.removed();
        goOn();
    }

    List<String> names() {
        return stages.stream()
                .filter(fitted -> !(fitted.stage instanceof Pass))
                .map(Fitted::name)
                .toList();
    }

    long heldBytes() {
        return held;
    }

    void read(ByteBuf bytes) {
        received.add(bytes.readableBytes());
        first.data(bytes, System.nanoTime());
        goOn();
    }

    void end() {
        if (isEnded) return;
        isEnded = true;
        first.end(System.nanoTime());
    }

    /** Reads the sender again, or no longer, as there is room. */
    void goOn() {
        boolean mayRead = held <= window && to.isWritable();
        if (from.config().isAutoRead() != mayRead) from.config().setAutoRead(mayRead);
    }

    void held(int bytes) {
        held += bytes;
        if (bytes < 0) goOn();
    }

    Stage.Later later(long nanos, Runnable act) {
        ScheduledFuture<?> timer = from.eventLoop()
                .schedule(
                        () -> {
                            if (!connection.isOver()) act.run();
                        },
                        nanos,
                        TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }

    void drop() {
        stages.forEach(fitted -> fitted.stage.drop());
        stages.clear();
    }

    private void handedOver() {
        connection.handedOver();
    }

    private int indexOf(String name) {
        for (int i = 0; i < stages.size(); i++) if (stages.get(i).name.equals(name)) return i;
        return -1;
    }

    private void fit() {
        Stage next = outlet;
        window = Stage.SMALL_WINDOW;
        for (int i = stages.size() - 1; i >= 0; i--) {
            Stage stage = stages.get(i).stage;
            stage.fit(this, next);
            window = Math.max(window, stage.window());
            next = stage;
        }
        first = next;
    }

    private record Fitted(String name, Stage stage) {}

    /** What went in and came out of this direction of all of a proxy's connections. */
    public record Traffic(LongAdder received, LongAdder sent) {

        public Traffic() {
            this(new LongAdder(), new LongAdder());
        }
    }
}
