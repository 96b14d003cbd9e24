package khaos.cluster.machine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import khaos.base.KhaosError;

/** What can be started by its name. */
public final class Programs {

    private static final int LIMIT_SECONDS = 20;

    private Programs() {}

    public static boolean has(String name) {
        return path(name).isPresent();
    }

    private static Optional<Path> path(String name) {
        return Stream.concat(
                        Stream.of(System.getenv()
                                .getOrDefault("PATH", "/usr/bin:/bin")
                                .split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/sbin")) // where mkfs is, which root's PATH may lack
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * What a program of the system prints.
     *
     * @throws KhaosError in its own words when it fails
     */
    static String run(String name, String... arguments) {
        var line = Stream.concat(
                        path(name).map(Path::toString).or(() -> Optional.of(name)).stream(), Stream.of(arguments))
                .toList();
        try {
            var process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean hasEnded = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (!hasEnded) process.destroyForcibly();
            if (!hasEnded || process.exitValue() != 0) throw new KhaosError(name + " failed: " + said, "");
            return said;
        } catch (IOException failure) {
            throw new KhaosError("cannot start " + name + ": " + failure.getMessage(), "install it", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KhaosError(name + " was interrupted", "", stop);
        }
    }
}
