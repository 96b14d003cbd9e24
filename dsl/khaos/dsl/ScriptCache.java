package khaos.dsl;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiled scripts on disk, one file each, named by what they were made of: the text and the language. Several khaos
 * processes may share it: a file appears whole or not at all, and a broken one is as good as none.
 */
final class ScriptCache {

    private static final int KEPT = 200;

    private final Path folder;
    private final String language;

    /** @param language names the compiler and everything that it depends on */
    ScriptCache(Path folder, String language) {
        this.folder = folder;
        this.language = language;
    }

    Optional<Compiled> find(String text) {
        Path file = file(text);
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var compiled = Compiled.read(in);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(compiled).filter(found -> Dependencies.exist(found.jars()));
        } catch (IOException missingOrBroken) {
            return Optional.empty();
        }
    }

    /** Keeps {@code compiled}. A cache that cannot be written to costs time, never the run. */
    void keep(String text, Compiled compiled) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "fresh-", ".tmp");
            try (var out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                compiled.write(out);
            }
            Files.move(fresh, file(text), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            dropOldest();
        } catch (IOException unwritable) {
            // compiled again next time
        }
    }

    private void dropOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldestLast = files.sorted(
                            Comparator.comparing(ScriptCache::lastUse).reversed())
                    .toList();
            for (int i = KEPT; i < oldestLast.size(); i++) Files.deleteIfExists(oldestLast.get(i));
        }
    }

    /** Another process may have dropped it meanwhile. */
    private static FileTime lastUse(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private Path file(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(language.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
