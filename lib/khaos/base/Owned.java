package khaos.base;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Things to close, newest first. Every one is closed, whatever the others throw; the first failure is thrown at the end
 * with the later ones suppressed. Safe to share between threads; closing twice closes nothing twice.
 */
public final class Owned implements AutoCloseable {

    private final Deque<AutoCloseable> things = new ArrayDeque<>();

    /** Takes ownership of {@code thing} and hands it back. */
    public synchronized <T extends AutoCloseable> T add(T thing) {
        things.push(thing);
        return thing;
    }

    @Override
    public void close() {
        RuntimeException first = null;
        for (AutoCloseable thing = next(); thing != null; thing = next()) {
            try {
                thing.close();
            } catch (Exception failure) {
                if (failure instanceof InterruptedException)
                    Thread.currentThread().interrupt();
                if (first == null)
                    first = failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
                else first.addSuppressed(failure);
            }
        }
        if (first != null) throw first;
    }

    private synchronized AutoCloseable next() {
        return things.poll();
    }
}
