package khaos.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** khaos's own folder: cluster state, caches, results. {@code $KHAOS_HOME}, else {@code ~/.khaos}. */
public record Home(Path folder) {

    public static Home ofUser() {
        return of(System.getenv());
    }

    static Home of(Map<String, String> environment) {
        String chosen = environment.get("KHAOS_HOME");
        return new Home(
                chosen == null || chosen.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".khaos")
                        : Path.of(chosen).toAbsolutePath());
    }

    /** The sub-folder {@code name}, made when it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new KhaosError(
                    "cannot make " + folder.resolve(name) + ": " + failure.getMessage(),
                    "set KHAOS_HOME to a folder that you may write to",
                    new UncheckedIOException(failure));
        }
    }
}
