package khaos.network.link;

import io.netty.buffer.ByteBuf;
import java.time.Duration;

/**
 * What one toxic does to one direction of one connection. Everything is called on the connection's event loop, so nothing here
 * may wait; a stage that holds bytes back keeps them and passes them on later, in order.
 */
public abstract class Stage {

    static final int SMALL_WINDOW = 64 << 10;

    private Link link;
    private Stage next;

    final void fit(Link link, Stage next) {
        this.link = link;
        this.next = next;
    }

    final Stage next() {
        return next;
    }

    /** The toxic is there from now on, for a connection that was just opened or is open already. */
    protected void begin() {}

    /** Bytes, the stage's own to pass on, keep or release; {@code nanos} is when they were read, plus what they were delayed. */
    protected abstract void data(ByteBuf bytes, long nanos);

    /** The sender has ended its direction; nothing follows. */
    protected void end(long nanos) {
        passEnd(nanos);
    }

    /** Its place is somebody else's or nobody's now: what is held is passed on. */
    protected void leave() {}

    /** The toxic was removed, after {@link #leave}; the connection is still there. */
    protected void removed() {}

    /** The connection is gone: what is held is released. */
    protected void drop() {}

    /** What {@code before}, the same toxic with other settings, held and counted is this stage's now. */
    protected void follow(Stage before) {
        before.leave();
    }

    /** How many bytes may be held before the sender is no longer read. */
    protected int window() {
        return SMALL_WINDOW;
    }

    protected final void pass(ByteBuf bytes, long nanos) {
        next.data(bytes, nanos);
    }

    protected final void passEnd(long nanos) {
        next.end(nanos);
    }

    /** From now on so many more bytes are held; fewer when negative. */
    protected final void held(int bytes) {
        link.held(bytes);
    }

    /** Runs on the event loop, unless the connection is gone by then. */
    protected final Later later(Duration delay, Runnable act) {
        return link.later(delay.toNanos(), act);
    }

    /** Ends both directions in good order. */
    protected final void close() {
        link.connection().close();
    }

    /** Ends both directions with a reset. */
    protected final void reset() {
        link.connection().reset();
    }

    /** Something that was put off. */
    public interface Later {

        void cancel();
    }
}
