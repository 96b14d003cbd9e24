package khaos.cluster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import khaos.cluster.machine.Mounts;

/** Folders that khaos made, and may remove. */
final class Folders {

    private Folders() {}

    /** Removes {@code folder} with all that is in it; what vanishes meanwhile is no error. */
    static void delete(Path folder) {
        Mounts.release(folder); // of a khaos that died before it could say that it had made some
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) Files.deleteIfExists(path);
        } catch (NoSuchFileException gone) {
            // Nothing to remove.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
