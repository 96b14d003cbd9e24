package khaos.cluster.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import khaos.base.KhaosError;

/**
 * A wall clock of a process's own, by libfaketime: a file says how wrong it is, and the library reads that file whenever the process
 * asks for the time. The variables are those with which a JVM's timers stay right (libfaketime 0.9.10, JDK 17, 2026-11); each
 * question for the time costs it some microseconds more.
 */
public final class FakeClock {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"));
    private static final String LIBRARY = "libfaketime.so.1";

    private FakeClock() {}

    /** Why no process can have one; empty when one could. */
    static Optional<String> obstacle() {
        Optional<Path> library = library();
        if (library.isEmpty()) return Optional.of("libfaketime is not installed");
        try {
            String faked = Programs.run("env", "LD_PRELOAD=" + library.get(), "FAKETIME=-400d", "date", "+%s");
            long behind = System.currentTimeMillis() / 1000 - Long.parseLong(faked);
            return behind > Duration.ofDays(399).toSeconds()
                    ? Optional.empty()
                    : Optional.of(library.get() + " does not change what programs take for the time");
        } catch (KhaosError | NumberFormatException failure) {
            return Optional.of(library.get() + " cannot be used: " + failure.getMessage());
        }
    }

    /** What a process has to be started with, so that {@code file} says how wrong its clock is. */
    public static List<String> environment(Path file) {
        Path library = library().orElseThrow(() -> new KhaosError("libfaketime is not installed", "install faketime"));
        set(file, Duration.ZERO);
        return List.of(
                "LD_PRELOAD=" + library,
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                "FAKETIME_FORCE_MONOTONIC_FIX=0",
                "FAKETIME_NO_CACHE=1",
                "FAKETIME_TIMESTAMP_FILE=" + file);
    }

    /** In one step: the library never meets half a file. */
    public static void set(Path file, Duration ahead) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, String.format(Locale.ROOT, "%+.3f", ahead.toMillis() / 1000.0));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> library() {
        return PLACES.stream().flatMap(FakeClock::within).findFirst();
    }

    /** {@code /usr/lib/x86_64-linux-gnu/faketime} on Debian, {@code /usr/lib64/faketime} elsewhere. */
    private static Stream<Path> within(Path place) {
        try (Stream<Path> folders = Files.list(place)) {
            return Stream.concat(Stream.of(place), folders)
                    .map(folder -> folder.resolve("faketime").resolve(LIBRARY))
                    .filter(Files::exists)
                    .toList()
                    .stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
