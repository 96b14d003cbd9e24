package khaos.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import khaos.base.Progress;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.TransferEvent;

/** Turns Maven's transfer events into progress: jars done of all, the megabytes so far, the jar under way. Thread-safe. */
final class Transfers extends AbstractTransferListener {

    private final String title;
    private final Progress progress;
    private final Map<String, Long> running = new ConcurrentHashMap<>();
    private final AtomicLong arrivedBytes = new AtomicLong();
    private final AtomicInteger arrivedJars = new AtomicInteger();
    private volatile int expectedJars;
    private volatile String unreachable = "";

    Transfers(String title, Progress progress) {
        this.title = title;
        this.progress = progress;
    }

    void expect(int jars) {
        expectedJars = jars;
    }

    /** The address of a repository that failed in another way than not having the file; empty when each one answered. */
    String unreachable() {
        return unreachable;
    }

    @Override
    public void transferProgressed(TransferEvent event) {
        if (!isJar(event)) return;
        running.put(event.getResource().getResourceName(), event.getTransferredBytes());
        show(event);
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        if (!isJar(event)) {
            progress.part("fetching " + title + " · reading what it needs", 0, 0);
            return;
        }
        running.remove(event.getResource().getResourceName());
        arrivedBytes.addAndGet(event.getTransferredBytes());
        arrivedJars.incrementAndGet();
        show(event);
    }

    @Override
    public void transferFailed(TransferEvent event) {
        Exception failure = event.getException();
        if (!(failure instanceof ArtifactNotFoundException || failure instanceof MetadataNotFoundException))
            unreachable = event.getResource().getRepositoryUrl();
    }

    private void show(TransferEvent event) {
        String path = event.getResource().getResourceName();
        long bytes = arrivedBytes.get()
                + running.values().stream().mapToLong(Long::longValue).sum();
        String what =
                "fetching %s · %s · %d MB".formatted(title, path.substring(path.lastIndexOf('/') + 1), bytes >> 20);
        progress.part(what, arrivedJars.get(), expectedJars);
    }

    private static boolean isJar(TransferEvent event) {
        String name = event.getResource().getResourceName();
        return name.endsWith(".jar") || name.endsWith(".tar.gz");
    }
}
