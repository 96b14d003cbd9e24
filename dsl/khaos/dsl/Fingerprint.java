package khaos.dsl;

import groovy.lang.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells one state of the language from another, so that a script compiled by yesterday's khaos is compiled again: the files
 * of khaos with their sizes and times, and the versions of Groovy and Java.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String ofLanguage() {
        return String.join(
                "|",
                of(home(Fingerprint.class)),
                of(home(Script.class)),
                System.getProperty("java.specification.version"));
    }

    private static String of(Path home) {
        if (!Files.isDirectory(home)) return stamp(home);
        try (Stream<Path> files = Files.walk(home.resolve("khaos"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(Fingerprint::stamp)
                    .collect(Collectors.joining(","));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String stamp(Path file) {
        try {
            return file + ":" + Files.size(file) + ":"
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The jar or folder that {@code type} was loaded from. */
    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
