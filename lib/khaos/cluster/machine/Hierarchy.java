package khaos.cluster.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the control groups of one controller are: in a tree of their own (version 1) or in that of all (version 2).
 *
 * @param root where the tree is mounted
 */
record Hierarchy(String controller, Path root, boolean isUnified) {

    private static final Path MOUNTS = Path.of("/proc/mounts");

    /** Empty where the system has none for {@code controller}: {@code cpu}, {@code memory}, {@code blkio} or {@code io}. */
    static Optional<Hierarchy> of(String controller) {
        try {
            return Files.exists(MOUNTS) ? of(controller, Files.readAllLines(MOUNTS)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<Hierarchy> of(String controller, List<String> mounts) {
        return mounts.stream()
                .map(line -> line.split(" "))
                .filter(mount -> mount.length > 3)
                .flatMap(mount -> in(controller, mount).stream())
                .findFirst();
    }

    /** @param mount what, where, of which type, with which options */
    private static Optional<Hierarchy> in(String controller, String[] mount) {
        Path root = Path.of(mount[1]);
        boolean isOwn = mount[2].equals("cgroup") && has(controller, mount[3].split(","));
        boolean isUnified = mount[2].equals("cgroup2") && has(controller, controllers(root));
        return isOwn || isUnified ? Optional.of(new Hierarchy(controller, root, isUnified)) : Optional.empty();
    }

    private static boolean has(String controller, String[] all) {
        return Arrays.asList(all).contains(controller);
    }

    private static String[] controllers(Path root) {
        try {
            return Files.readString(root.resolve("cgroup.controllers")).strip().split(" ");
        } catch (IOException none) {
            return new String[0];
        }
    }

    /** The group that a process is in. */
    Path of(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/cgroup"))) {
            String[] parts = line.split(":", 3);
            if (isUnified ? parts[0].equals("0") : has(controller, parts[1].split(",")))
                return root.resolve("." + parts[2]).normalize();
        }
        return root;
    }
}
