package khaos.cluster.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import khaos.base.Deadline;
import khaos.base.KhaosError;

/** What is mounted, as the system says it. */
public final class Mounts {

    private static final Path TABLE = Path.of("/proc/self/mounts");
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Mounts() {}

    /** What and where, for people and programs: {@code /dev/loop0}. */
    record Mount(String device, Path folder) {}

    static List<Mount> all() {
        if (!Files.exists(TABLE)) return List.of();
        try {
            return Files.readAllLines(TABLE).stream()
                    .map(line -> line.split(" "))
                    .map(mount -> new Mount(mount[0], Path.of(mount[1].replace("\\040", " "))))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Takes away whatever is mounted in {@code folder}, the innermost first; a mount that is in use goes when it is not. */
    public static void release(Path folder) {
        all().stream()
                .map(Mount::folder)
                .filter(place -> place.startsWith(folder.toAbsolutePath()))
                .sorted(Comparator.reverseOrder())
                .forEach(Mounts::unmount);
    }

    static void unmount(Path place) {
        boolean isDone = Deadline.in(LIMIT).poll(PAUSE, () -> hasUnmounted(place));
        if (!isDone) Programs.run("umount", "--lazy", place.toString());
    }

    private static boolean hasUnmounted(Path place) {
        try {
            Programs.run("umount", place.toString());
            return true;
        } catch (KhaosError busy) {
            return all().stream().noneMatch(mount -> mount.folder().equals(place));
        }
    }
}
