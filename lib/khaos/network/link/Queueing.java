package khaos.network.link;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.ArrayDeque;

/** A stage that passes on one chunk after another, each when it is due. */
public abstract class Queueing extends Stage {

    /** The end of the direction; it has no bytes. */
    private static final ByteBuf END = null;

    private final ArrayDeque<Chunk> queue = new ArrayDeque<>();
    private long headDue;
    private boolean isHeadKnown;
    private Later timer;

    /**
     * When the chunk that is now first in line may go; asked once for each.
     *
     * @param bytes how many; −1 for the end of the direction
     * @param nanos when it was read
     * @param now   no less than {@code nanos}
     * @return a moment like {@code now}, {@link Long#MAX_VALUE} for never
     */
    protected abstract long due(int bytes, long nanos, long now);

    /** The most bytes that go at once; longer chunks are cut. */
    protected int most() {
        return Integer.MAX_VALUE;
    }

    @Override
    protected void data(ByteBuf bytes, long nanos) {
        held(bytes.readableBytes());
        int most = most();
        while (bytes.readableBytes() > most) queue.add(new Chunk(bytes.readRetainedSlice(most), nanos));
        queue.add(new Chunk(bytes, nanos));
        goOn();
    }

    @Override
    protected void end(long nanos) {
        queue.add(new Chunk(END, nanos));
        goOn();
    }

    @Override
    protected void leave() {
        quiet();
        while (!queue.isEmpty()) passHead(System.nanoTime());
    }

    @Override
    protected void drop() {
        quiet();
        for (Chunk chunk = queue.poll(); chunk != null; chunk = queue.poll()) if (!chunk.isEnd()) chunk.bytes.release();
    }

    @Override
    protected void follow(Stage before) {
        if (!(before instanceof Queueing other)) {
            super.follow(before);
            return;
        }
        other.quiet();
        queue.addAll(other.queue);
        other.queue.clear();
        goOn();
    }

    private void goOn() {
        if (timer != null) return;
        for (Chunk head = queue.peek(); head != null; head = queue.peek()) {
            long now = System.nanoTime();
            if (!isHeadKnown) {
                headDue = due(head.size(), head.nanos, now);
                isHeadKnown = true;
            }
            if (headDue == Long.MAX_VALUE) return;
            if (headDue > now) {
                timer = later(Duration.ofNanos(headDue - now), this::timeIsUp);
                return;
            }
            passHead(Math.max(head.nanos, headDue));
        }
    }

    private void timeIsUp() {
        timer = null;
        goOn();
    }

    private void passHead(long nanos) {
        Chunk head = queue.poll();
        isHeadKnown = false;
        if (head.isEnd()) {
            passEnd(nanos);
            return;
        }
        held(-head.size());
        pass(head.bytes, nanos);
    }

    private void quiet() {
        isHeadKnown = false;
        if (timer != null) timer.cancel();
        timer = null;
    }

    private record Chunk(ByteBuf bytes, long nanos) {

        boolean isEnd() {
            return bytes == END;
        }

        int size() {
            return isEnd() ? -1 : bytes.readableBytes();
        }
    }
}
