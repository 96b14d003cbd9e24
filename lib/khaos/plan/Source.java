package khaos.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a scenario and where it came from.
 *
 * @param name as shown to people: the path they gave, the bundled name, or {@code <stdin>}
 * @param file where relative paths in it are resolved from; empty for standard input and bundled scenarios
 * @param files those of its paths that lead elsewhere, as they do in the folder of an earlier run
 */
public record Source(String name, String text, Optional<Path> file, Map<String, Path> files) {

    public Source {
        files = Map.copyOf(files);
    }

    /** One whose paths mean what they say. */
    public Source(String name, String text, Optional<Path> file) {
        this(name, text, file, Map.of());
    }

    /** The same, whose paths lead there. */
    public Source with(Map<String, Path> others) {
        return new Source(name, text, file, others);
    }

    /** Where {@code path} leads: as in {@link #files}, or relative to its file, or to where khaos was called. */
    public Path path(String path) {
        return files.getOrDefault(
                path, file.map(own -> own.toAbsolutePath().resolveSibling(path)).orElse(Path.of(path)));
    }

    /** Line {@code number}, from 1; empty beyond the end. */
    public String line(int number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
