package khaos.cluster.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import khaos.base.Deadline;

/**
 * A process and all that it started: servers with a process for each connection are hurt as one. Descendants are looked up when
 * something is done to them.
 */
public record ProcessTree(ProcessId root) {

    private static final Duration ENDED = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    public boolean isAlive() {
        return root.isAlive();
    }

    /** The root first. */
    public List<ProcessId> all() {
        var all = new ArrayList<ProcessId>();
        if (!root.isAlive()) return all;
        all.add(root);
        ProcessHandle.of(root.pid())
                .ifPresent(handle -> handle.descendants().map(ProcessId::of).forEach(all::add));
        return all;
    }

    /** SIGTERM to the root, which is to end the others in good order. */
    public void terminate() {
        root.terminate();
    }

    /** SIGKILL: the root first, so that it replaces none of the others. */
    public void kill() {
        all().forEach(ProcessId::kill);
    }

    /** Waits until it has ended in good order; kills it when it does not, and at once when the thread is interrupted. */
    public void awaitEnd() {
        Deadline.in(ENDED).poll(LOOK, () -> !isAlive());
        boolean isInterrupted = Thread.interrupted();
        kill();
        Deadline.in(ENDED).poll(LOOK, () -> !isAlive());
        if (isInterrupted) Thread.currentThread().interrupt();
    }

    /** SIGSTOP, also to what was started meanwhile; the stopped ones, for {@link ProcessId#thaw}. */
    public List<ProcessId> freeze() {
        Set<ProcessId> frozen = new HashSet<>();
        for (var left = all(); !left.isEmpty(); left = all()) {
            left.removeAll(frozen);
            left.forEach(ProcessId::freeze);
            if (!frozen.addAll(left)) break;
        }
        return List.copyOf(frozen);
    }

    /** Whether the root is alive and stopped. */
    public boolean isFrozen() {
        return isAlive() && Vitals.of(root.pid()).isStopped();
    }
}
