package khaos.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The scenarios that come with khaos, on its class path under {@code scenarios/}; a name is the path without extension. */
final class Catalogue {

    private static final String ROOT = "scenarios/";
    private static final String EXTENSION = ".groovy";

    private List<String> names;

    /** Every name, those without a folder first, then by folder. */
    synchronized List<String> names() {
        if (names == null)
            names = files().filter(file -> file.endsWith(EXTENSION))
                    .map(file -> file.substring(0, file.length() - EXTENSION.length()))
                    .sorted(Catalogue::inReadingOrder)
                    .toList();
        return names;
    }

    boolean has(String name) {
        return names().contains(name);
    }

    String text(String name) {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(ROOT + name + EXTENSION)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int inReadingOrder(String a, String b) {
        return a.contains("/") == b.contains("/") ? a.compareTo(b) : a.contains("/") ? 1 : -1;
    }

    /** The jar that khaos runs from, by path, size and time; none when it runs from a folder of classes. */
    Optional<String> stamp() {
        Path home = home();
        if (Files.isDirectory(home)) return Optional.empty();
        try {
            return Optional.of(home + " " + Files.size(home) + " " + Files.getLastModifiedTime(home));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<String> files() {
        try {
            return Files.isDirectory(home()) ? filesIn(home().resolve(ROOT)) : entriesOf(home());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A class path cannot be listed, but the jar or folder that this class came from can. */
    private static Path home() {
        try {
            return Path.of(Catalogue.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return Stream.empty();
        try (var walk = Files.walk(folder)) {
            return walk.map(file -> folder.relativize(file).toString().replace('\\', '/')).toList().stream();
        }
    }

    private static Stream<String> entriesOf(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(ROOT))
                    .map(name -> name.substring(ROOT.length()))
                    .toList()
                    .stream();
        }
    }
}
