package khaos.run;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import khaos.target.Link;

/**
 * Asks a broker over a link, again and again, which requests it knows, each time over a new connection, and measures until it has
 * answered. On a thread of its own.
 */
final class RoundTrips implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** ApiVersions, version 0, of a client without a name: every Kafka answers it on every listener. */
    private static final short[] QUESTION = {18, 0, 0, 1, -1};

    private static final int MOST_BYTES = 100_000;

    private final Link link;
    private final Thread thread;
    private volatile Answer last;
    private volatile boolean isClosed;

    RoundTrips(Link link) {
        this.link = link;
        this.thread = new Thread(this::run, "khaos-round-trips-" + link.name());
        thread.setDaemon(true);
        thread.start();
    }

    /** Empty when nothing was answered in the last seconds. */
    Optional<Duration> last() {
        return Optional.ofNullable(last)
                .filter(answer -> System.nanoTime() - answer.atNanos <= PATIENCE.toNanos())
                .map(Answer::time);
    }

    private void run() {
        while (!isClosed) {
            try {
                last = ask();
            } catch (IOException silent) {
                // the last answer grows old: last() says so
            }
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    private Answer ask() throws IOException {
        try (var socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(link.entrance(), (int) PATIENCE.toMillis());
            long asked = System.nanoTime();
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.writeInt(2 * QUESTION.length);
            for (short part : QUESTION) out.writeShort(part);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            int size = in.readInt();
            if (size > MOST_BYTES) throw new IOException("not Kafka's words: TLS, perhaps");
            in.readNBytes(size);
            long now = System.nanoTime();
            return new Answer(now, Duration.ofNanos(now - asked));
        }
    }

    private record Answer(long atNanos, Duration time) {}

    @Override
    public void close() {
        isClosed = true;
        LockSupport.unpark(thread);
    }
}
