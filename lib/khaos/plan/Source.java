package khaos.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The text of a scenario and where it came from.
 *
 * @param name as shown to people: the path they gave, the bundled name, or {@code <stdin>}
 * @param file where relative paths in it are resolved from; empty for standard input and bundled scenarios
 */
public record Source(String name, String text, Optional<Path> file) {

    /** Line {@code number}, from 1; empty beyond the end. */
    public String line(int number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
