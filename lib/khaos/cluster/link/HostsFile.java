package khaos.cluster.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import khaos.base.KhaosError;

/** The file in which one broker looks names up; it sees a change within a second, and a name that comes back within ten. */
record HostsFile(Path path) {

    private static final String HIDDEN = "# ";

    void hide(String name) {
        change(line -> isOf(name, line) && !isHidden(line) ? HIDDEN + line : line);
    }

    void show(String name) {
        change(line -> isOf(name, line) && isHidden(line) ? line.substring(HIDDEN.length()) : line);
    }

    boolean has(String name) {
        return lines().stream().anyMatch(line -> isOf(name, line) && !isHidden(line));
    }

    private static boolean isOf(String name, String line) {
        return line.endsWith(" " + name);
    }

    private static boolean isHidden(String line) {
        return line.startsWith(HIDDEN);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException failure) {
            throw broken(failure);
        }
    }

    /** At once for whoever reads it meanwhile. */
    private void change(UnaryOperator<String> edit) {
        try {
            Path part = path.resolveSibling(path.getFileName() + ".part");
            Files.write(part, lines().stream().map(edit).toList());
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw broken(failure);
        }
    }

    private KhaosError broken(IOException failure) {
        return new KhaosError("cannot change " + path + ": " + failure, "see whether the cluster's folder is there");
    }
}
