package khaos.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import khaos.base.BadInput;

/** Which scenarios a user means with names and patterns: {@code chaos/*}, {@code tests/**}{@code /outage-?.groovy}. */
final class Selection {

    private static final String EXTENSION = "\\.(groovy|ya?ml)$";

    private final Scenarios scenarios;

    Selection(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /** The names that {@code words} mean, each once, in order; a pattern means bundled scenarios if any, else files. */
    List<String> of(List<String> words) {
        return words.stream()
                .flatMap(word -> word.matches(".*[*?\\[{].*") ? matching(word).stream() : Stream.of(word))
                .distinct()
                .toList();
    }

    private List<String> matching(String pattern) {
        PathMatcher matcher = matcher(pattern);
        List<String> bundled = scenarios.bundled().stream()
                .filter(name -> matcher.matches(Path.of(name)))
                .toList();
        if (!bundled.isEmpty()) return bundled;
        List<String> files = files(pattern);
        if (files.isEmpty())
            throw new BadInput(
                    "no scenario matches `" + pattern + "`: neither a bundled one nor a file",
                    "all of them: khaos list");
        return files;
    }

    private List<String> files(String pattern) {
        String fixed = pattern.replaceFirst("[*?\\[{].*", "");
        String root = fixed.substring(0, fixed.lastIndexOf('/') + 1);
        Path folder = scenarios.path(root);
        if (!Files.isDirectory(folder)) return List.of();
        PathMatcher matcher = matcher(pattern.substring(root.length()));
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !bare(file).equals(file))
                    .filter(file -> matcher.matches(file) || matcher.matches(bare(file)))
                    .map(file -> root + file)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path bare(Path file) {
        return Path.of(file.toString().replaceFirst(EXTENSION, ""));
    }

    private static PathMatcher matcher(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException wrong) {
            throw new BadInput(
                    "`" + pattern + "` is not a pattern: " + wrong.getDescription(), "write for example 'chaos/*'");
        }
    }
}
